import BuiltInFiles
import Localization
import Manual
import Resources
import SmallBMS

// One language of a product from the folder Resources: a page of your own, and the page that the kit makes.
let product = SmallBMS().specification
let site = try Site(
  ProductResources(SmallBMS.id, in: FileTree(folder: "Resources")), templates: BuiltInFiles.templates)
let edition = try site.edition(Language("sv"))
let wording = Wording(product, in: edition.vocabulary, numbers: edition.numbers)
for row in try wording.technicalData() { print("\(row.characteristic): \(row.value)") }

let pages = try site.files(
  of: product, in: edition, beside: [edition], formats: [.html], FigureRecordings(product))
print(pages.map(\.path).filter { $0.hasSuffix(".html") })  // ["sv/index.html"]
