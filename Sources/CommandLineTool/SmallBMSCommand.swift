import ArgumentParser

/// The command `smallbms`.
@main
struct SmallBMSCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "smallbms",
    abstract: "The smallBMS datasheet as data: manuals in eight languages, and the module's behaviour to run.",
    discussion: """
      Start with "smallbms build": it writes the manual in all languages into the folder "site". "smallbms simulate" \
      feeds measured voltages and temperatures to the module's behaviour. "smallbms export" prints the data, and the texts for translators; \
      "smallbms import" takes the translations back.

      Exit codes: 0 all well, 1 something failed that was to be proven, 64 wrong usage, 65 bad input data, 66 input not readable, 73 output not writable.
      """,
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, AuditCommand.self, VerifyCommand.self, SimulateCommand.self, ExportCommand.self,
      ImportCommand.self,
    ])
}
