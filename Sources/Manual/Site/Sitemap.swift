/// The list of a site's pages that search engines read.
enum Sitemap {
  /// The name of its file.
  static let name = "sitemap.xml"

  /// The list of the pages among these files.
  static func file(of paths: [String], at address: String) -> SiteFile {
    let pages = paths.filter { $0.hasSuffix(".html") && $0 != Site.notFoundName }.sorted()
    let entries = pages.map { "<url><loc>\(Markup.escaped(address + $0))</loc></url>\n" }.joined()
    return SiteFile(
      path: name,
      text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\(entries)</urlset>\n")
  }
}
