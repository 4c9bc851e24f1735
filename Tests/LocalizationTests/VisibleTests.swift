import Localization
import Testing

@Suite("What terminals and build servers are shown")
struct VisibleTests {
  @Test(
    "What could move the cursor, reorder the line or go unseen is escaped",
    arguments: [
      ("\u{1B}[31m", "\\u{1B}[31m"), ("a\u{9B}b", "a\\u{9B}b"), ("a\u{202E}b", "a\\u{202E}b"),
      ("a\nb\tc\r", "a\\nb\\tc\\r"),
      ("a\u{7}", "a\\u{7}"), ("a\u{200B}b", "a\\u{200B}b"), ("a\u{2028}b", "a\\u{2028}b"),
    ])
  func escaped(text: String, shown: String) { #expect(Visible.text(text) == shown) }

  @Test(
    "Words stay as they are",
    arguments: ["−20 °C … +50 °C", "Größe à l’écran", "5\u{A0}V", "a:: b", "日本", "e\u{301}"])
  func kept(text: String) { #expect(Visible.line(text) == text) }

  @Test(
    "No line is a command to the runner of a build server",
    arguments: [
      ("::stop-commands::x", "\\u{3A}:stop-commands::x"), ("  ::add-mask::a", "  \\u{3A}:add-mask::a"),
      ("a\n::debug::b", "a\\n::debug::b"), ("a ##[stop-commands]b", "a ##\\u{5B}stop-commands]b"),
    ])
  func commands(text: String, shown: String) { #expect(Visible.line(text) == shown) }
}
