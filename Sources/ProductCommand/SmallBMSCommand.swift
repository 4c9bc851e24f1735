import ArgumentParser

/// The command `smallbms`.
@main
struct SmallBMSCommand: AsyncParsableCommand {
  static let name = "smallbms"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "The smallBMS datasheet as data: manuals in eight languages, and the module's behaviour to run.",
    discussion: """
      Start with "smallbms build": it writes the manual in all languages into the folder "site". "smallbms simulate" \
      feeds measured voltages and temperatures to the module's behaviour. "smallbms check" holds the texts of all \
      languages against the data, "smallbms audit" published documents. "smallbms export" prints the data, and the \
      texts for translators; "smallbms import" takes the translations back.

      Exit codes: 0 all well, 1 something failed that was to be proven or checked, 64 wrong usage, 65 bad input data, 66 input not readable, 73 output not writable.
      """,
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, AuditCommand.self, VerifyCommand.self, SimulateCommand.self,
      ExportCommand.self, ImportCommand.self,
    ])
}
