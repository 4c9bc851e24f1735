import SpecModel
import Testing

@testable import Verification

@Suite("A claim or a property that names what there is not says so, and does not hold")
struct NameCheckTests {
  private static let check = NameCheck(Disconnect.behaviour, Disconnect.facts)

  @Test(
    "each kind of name is looked for, and the nearest is named",
    arguments: [
      (
        .row("loads", "joined"),
        "there is no table \"loads\"; did you mean \"load\"? Expected one of level, trip, load, lamp"
      ),
      (
        .row("load", "join"),
        "there is no row of table load \"join\"; did you mean \"joined\"? Expected one of tripped, joined, otherwise"
      ),
      (.rated("lord", "low"), "there is no output \"lord\"; did you mean \"load\"? Expected one of load"),
      (.voltage("load", "lo"), "there is no fact \"lo\"; did you mean \"low\"?"),
      (.trip("overVoltage"), "there is no protection \"overVoltage\", nor any other"),
      (
        .whenever(.state("lamp", "reed"), .never),
        "there is no state of table lamp \"reed\"; did you mean \"red\"? Expected one of red, yellow, dark"
      ),
      (
        .whenever(.always, .not(.was("trip", "redy"))),
        "there is no state of table trip \"redy\"; did you mean \"ready\"? Expected one of tripped, ready"
      ),
      (
        .initially(.holds("remote", "opens")),
        "there is no state of input remote \"opens\"; did you mean \"open\"? Expected one of open, closed"
      ),
      (
        .whenever(.missing("volts"), .always),
        "there is no input \"volts\"; expected one of voltage, remote, reset"
      ),
      (
        .whenever(.elapsed("warmed"), .always),
        "there is no timer \"warmed\"; did you mean \"warned\"? Expected one of joined, warned, waited, recovered"
      ),
      (
        .whenever(.always, .reached("trip")),
        "there is no counter \"trip\"; did you mean \"trips\"? Expected one of trips"
      ),
      (
        .whenever(.was("lamp", "red"), .always),
        "nothing remembers what table lamp was; remembered are level, trip"
      ),
      (.whenever(.chosen("mode", "A"), .always), "there is no parameter \"mode\", nor any other"),
      (
        .whenever(.compare("voltage", .lessThan, .fact("lows")), .always),
        "there is no fact \"lows\"; did you mean \"low\"?"
      ),
      (
        .always(.init(when: .always, then: .elapsed("off"), timers: [Timer("off", while: .always, for: "recoveryy")])),
        "there is no fact \"recoveryy\"; did you mean \"recovery\"?"
      ),
    ] as [(Claim, String)])
  func claim(_ claim: Claim, _ message: String) {
    #expect(Self.check.fault(in: claim) == message)
  }

  @Test("what is there is no fault")
  func known() {
    for property in Disconnect.behaviour.properties {
      #expect(property.implications.allSatisfy { Self.check.fault(in: $0) == nil })
    }
    #expect(Self.check.fault(in: .row("load", "joined")) == nil)
  }

  @Test("a property is a defect at its place, a claim of a sentence is denied by its number")
  func reported() {
    var behaviour = Disconnect.behaviour
    behaviour.properties = [
      SafetyProperty("dark", [.init(when: .state("lamb", "dark"), then: .never)], from: .datasheet("D5"))
    ]
    let sentence = Statement("dark", from: .datasheet("D5"), claims: [.whenever(.state("lamp", "drak"), .never)])
    let specification = Specification(
      id: "Disconnect", product: "Disconnect", revision: "1", facts: Disconnect.facts, clauses: [], readings: [],
      behaviour: behaviour, chapters: [Chapter("data", [.paragraph([sentence])])])
    let defect = Verifier(specification).report().defects.first
    #expect(defect?.kind == .refused && defect?.place == "property dark, implication 1")
    #expect(defect?.message.hasPrefix("there is no table \"lamb\"; did you mean \"lamp\"?") == true)
    let verdict = ClaimCheck(specification).verdicts(of: ["dark"]).first
    #expect(verdict?.denials.first?.words.hasPrefix("claim 1: there is no state of table lamp \"drak\"") == true)
  }
}
