/// What a page runs while it is previewed.
enum ReloadScript {
  /// Where the script is, and where it asks; no file of a site starts with a point.
  static let path = ".preview/reload.js"
  static let statePath = ".preview/state"

  /// The page with the script.
  static func added(to page: String, _ version: String) -> String {
    let element = "<script src=\"/\(path)?\(version)\" defer></script>\n</head>"
    guard let end = page.firstRange(of: "</head>") else { return page }
    return page.replacingCharacters(in: end, with: element)
  }

  static let text = """
    // Loads the page again when there is a newer one, and shows what keeps a newer one from being made.
    (() => {
      let version = document.currentScript.src.split("?")[1];
      const box = document.createElement("pre");
      box.setAttribute("role", "alert");
      Object.assign(box.style, {
        position: "fixed", inset: "auto 0 0", zIndex: 9, margin: 0, padding: "1rem", maxHeight: "50vh", overflow: "auto",
        whiteSpace: "pre-wrap", font: "1rem/1.4 monospace", color: "#fff", background: "#8c0016",
      });
      const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

      async function watch() {
        const state = await (await fetch(`/.preview/state?after=${version}`)).json();
        if (!state.fault && state.version !== version) return location.reload();
        version = state.version;
        box.textContent = state.fault ?? "";
        if (state.fault) document.body.append(box);
        else box.remove();
        return watch();
      }

      async function persist() {
        for (;;) {
          // The program may be started again.
          await watch().catch(() => pause(500));
          await pause(100);
        }
      }
      persist();
    })();

    """
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + self[range.upperBound...]
  }
}
