/// The look of pictures: colours for light, dark and paper; what is forbidden differs in more than its colour.
enum PictureStyle {
  /// How much wider a strong letter is than an ordinary one.
  static let strong = 1.15

  /// Styles by class.
  static let css = """
    text{font:15px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:#1a1d21}
    .paper{fill:#fff}
    .soft{fill:#4d5661}
    .strong{font-weight:600}
    .device{fill:#f2f4f7;stroke:#1a1d21;stroke-width:1.6}
    .box{fill:none;stroke:#4d5661;stroke-width:1.2}
    .result{fill:none;stroke:#0a4f9e;stroke-width:2}
    .wire,.outline{fill:none;stroke:#1a1d21;stroke-width:1.8;stroke-linejoin:round}
    .terminal{fill:#fff;stroke:#1a1d21;stroke-width:1.8}
    .fuse{fill:#fff;stroke:#1a1d21;stroke-width:1.8}
    .thin{fill:none;stroke:#4d5661;stroke-width:.9}
    .arrow{fill:#4d5661}
    .never{stroke:#b00020;stroke-dasharray:5 4}
    .cross{fill:none;stroke:#b00020;stroke-width:3;stroke-linecap:round}
    @media screen and (prefers-color-scheme:dark){
    text{fill:#e8eaed}
    .paper,.terminal,.fuse{fill:#15181c}
    .soft{fill:#b3bac3}
    .device{fill:#20252b;stroke:#e8eaed}
    .box{stroke:#b3bac3}
    .result{stroke:#8ab8f0}
    .wire,.outline,.terminal,.fuse{stroke:#e8eaed}
    .thin{stroke:#b3bac3}
    .arrow{fill:#b3bac3}
    .never,.cross{stroke:#ff8a95}
    }

    """
}
