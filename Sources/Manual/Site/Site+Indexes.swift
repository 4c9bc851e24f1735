import Localization
import SpecModel

/// The pages that lead to others: the choices of languages and of products, and what stands for a page that is not there.
extension Site {
  func index(
    of specification: Specification, in editions: [Edition], comparedIn compared: [Edition]
  ) throws -> String {
    templates.index(
      addresses(of: editions, current: nil, elsewhere: "") { "\($0)/index.html" }.merging([
        "comparisons": try comparisons(compared),
        "product": specification.product.text, "revision": specification.revision, "title": specification.product.text,
        "languages": try editions.map { edition in
          var link = try link(to: edition, href: "\(edition.language)/index.html", current: false)
          let wording = Wording(specification, in: edition.vocabulary, numbers: edition.numbers)
          link["title"] = CMark.plainText(try wording.text("document.title"))
          return link
        },
      ]) { $1 })
  }

  /// Links to the pages that set products side by side.
  func comparisons(_ editions: [Edition]) throws -> [[String: Any]] {
    try editions.map { edition in
      guard let title = edition.vocabulary.message("compare.title")?.plainText else {
        throw LocalizationError.missingKeys(
          ["compare.title"], edition.language, needed: "the index", path: edition.vocabulary.ownPath)
      }
      return [
        "tag": edition.language.tag, "name": title, "href": "\(Self.comparisonFolder)/\(edition.language)/index.html",
      ]
    }
  }

  /// The choice of products, each with the folder that its pages are in, and what sets them side by side.
  func productIndex(
    _ products: [(specification: Specification, folder: String, editions: [Edition])], comparedIn compared: [Edition]
  ) throws -> SiteFile {
    func links(areSystems: Bool) -> [[String: Any]] {
      products.filter { $0.specification.components.isEmpty != areSystems }.map { product in
        [
          "name": product.specification.product.text, "revision": product.specification.revision,
          "href": "\(product.folder)index.html", "languages": product.editions.map { ["tag": $0.language.tag] },
        ]
      }
    }
    return SiteFile(
      path: "index.html",
      text: templates.products([
        "title": "Products", "canonical": address.map { ["\($0)index.html"] } ?? [],
        "products": links(areSystems: false), "systems": links(areSystems: true),
        "comparisons": try comparisons(compared),
      ]))
  }

  /// The page that a host shows for what is not there; wherever that is asked for, it finds what it refers to.
  func notFound(_ editions: [Edition], at address: String) throws -> SiteFile {
    SiteFile(
      path: Self.notFoundName,
      text: templates.notFound([
        "root": address,
        "languages": try editions.map { edition in
          func text(_ key: TextKey) throws -> String {
            guard let text = edition.vocabulary.message(key)?.plainText else {
              throw LocalizationError.missingKeys(
                [key], edition.language, needed: "the page for what is not there", path: edition.vocabulary.ownPath)
            }
            return text
          }
          return [
            "tag": edition.language.variety, "title": try text("page.notFound"), "name": try text("page.start"),
            "href": "\(address)index.html",
          ]
        },
      ]))
  }

  func link(to edition: Edition, href: String, current: Bool) throws -> [String: Any] {
    guard let name = edition.vocabulary.message("language.name")?.plainText else {
      throw LocalizationError.missingKeys(
        ["language.name"], edition.language, needed: "the language menu", path: edition.vocabulary.ownPath)
    }
    return ["tag": edition.language.variety, "name": name, "href": href, "current": current]
  }
}
