import ArgumentParser

/// The command of a program.
struct RootCommand<Program: ProductProgram>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    let name = Program.name
    return CommandConfiguration(
      commandName: name, abstract: abstract,
      discussion: """
        Start with "\(name) build": it writes the manual in all languages into the folder "site". "\(name) simulate" \
        feeds measured values to the behaviour. "\(name) check" checks the texts of all languages against the data, \
        "\(name) audit" published documents. "\(name) export" prints the data, and the texts for translators; \
        "\(name) import" takes the translations back. "\(name) changes" says what has changed since an earlier export.

        Exit codes: 0 all well, 1 a proof or a check failed, 64 wrong usage, 65 bad input data, 66 input not readable, \
        73 output not writable.
        """,
      version: Program.version,
      subcommands: [
        BuildCommand<Program>.self, MergeCommand<Program>.self, PreviewCommand<Program>.self,
        CheckCommand<Program>.self, AuditCommand<Program>.self,
        VerifyCommand<Program>.self, SimulateCommand<Program>.self, ExportCommand<Program>.self,
        ImportCommand<Program>.self, ChangesCommand<Program>.self,
      ]
        // A program made for one product does not start others.
        + (Program.isForSeveral ? [NewProductCommand<Program>.self] : []))
  }

  private static var abstract: String {
    let products =
      Program.isForSeveral
      ? Program.allProducts.map { type(of: $0).id.name } : Program.explained.map(\.product.text)
    return "Datasheets as data: manuals in all languages, and behaviour to run, of \(products.joined(separator: ", "))."
  }
}

/// What a report says of the program that made it.
struct ReportingTool {
  let name: String
  let version: String

  init<Program: ProductProgram>(_: Program.Type) {
    name = Program.name
    version = Program.version
  }
}
