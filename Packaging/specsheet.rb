# Packaging/make fills in what stands between @. Untried: no machine with Homebrew has run it yet.
class Specsheet < Formula
  desc "Datasheets as data: manuals in eight languages that can't drift"
  url "@URL@"
  version "@VERSION@"
  sha256 "@SUM@"
  license "Apache-2.0"

  depends_on "pkgconf" => :build
  depends_on xcode: ["16.3", :build]
  depends_on "cmark-gfm"
  depends_on "expat"
  depends_on "libxml2"
  depends_on macos: :sequoia
  depends_on "snowball"

  def install
    system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "specsheet"
    bin.install ".build/release/specsheet"
    generate_completions_from_executable(bin/"specsheet", "--generate-completion-script")
  end

  test do
    system bin/"specsheet", "build", "--language", "sv", "--format", "csv"
    assert_path_exists testpath/"site/SmallBMS/sv/specifications.csv"
  end
end
