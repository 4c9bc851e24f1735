import Testing

@testable import DriftCheck

/// How often a text is looked through must not grow with the placeholders that it lacks.
@Suite struct WrittenSearchTests {
  @Test(arguments: [1_000, 2_000])
  func `a text is looked through once for all placeholders that are written alike`(count: Int) {
    var search = WrittenSearch()
    var looks = 0
    for _ in 0..<count {
      let isFound = search.finds("%d", .text) {
        looks += 1
        return true
      }
      #expect(isFound)
    }
    #expect(looks == 1)
  }

  @Test(arguments: [1_000, 2_000])
  func `a text is looked through for so many kinds at most, and each place for itself`(count: Int) {
    var search = WrittenSearch()
    var looks = 0
    for number in 0..<count {
      for place in [WrittenSearch.Place.text, .source] {
        let isFound = search.finds("{part\(number)}", place) {
          looks += 1
          return true
        }
        #expect(isFound == (number < WrittenSearch.mostKinds))
      }
    }
    #expect(looks == 2 * WrittenSearch.mostKinds)
  }
}
