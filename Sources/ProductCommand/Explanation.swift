import SpecModel

/// Whether options are read to be explained, and not only to be obeyed.
///
/// The parser of arguments asks each option and subcommand for its help, whether help is printed or not; and some of it is made of
/// all specifications, which takes longer than most of what is then done.
enum Explanation {
  @TaskLocal static var isWanted = true
}

extension ProductProgram {
  /// All specifications where options are explained, none where they are only read.
  static var explained: [Specification] { Explanation.isWanted ? specifications : [] }
}

/// A command that takes the options of parameters, whose names are known from the specifications alone.
protocol ParameterTaking {}
