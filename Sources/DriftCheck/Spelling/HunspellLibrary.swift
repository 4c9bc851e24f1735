import Foundation

/// The spelling library of the system, opened when the program runs: the package builds and checks without it.
struct HunspellLibrary {
  typealias Create = @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>) -> OpaquePointer?
  typealias Destroy = @convention(c) (OpaquePointer?) -> Void
  typealias Spell = @convention(c) (OpaquePointer?, UnsafePointer<CChar>) -> CInt
  typealias List = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  typealias Suggest = @convention(c) (OpaquePointer?, UnsafeMutablePointer<List?>, UnsafePointer<CChar>) -> CInt
  typealias FreeList = @convention(c) (OpaquePointer?, UnsafeMutablePointer<List?>, CInt) -> Void
  typealias Encoding = @convention(c) (OpaquePointer?) -> UnsafePointer<CChar>?

  let create: Create
  let destroy: Destroy
  let spell: Spell
  let suggest: Suggest
  let freeList: FreeList
  let encoding: Encoding

  /// Names of the library, the newest first; a Mac has it where Homebrew puts it.
  private static let names = [
    "libhunspell-1.7.so.0", "libhunspell-1.7.so", "libhunspell.so", "libhunspell-1.7.0.dylib",
    "/opt/homebrew/lib/libhunspell-1.7.0.dylib", "/usr/local/lib/libhunspell-1.7.0.dylib",
  ]

  /// Opens it; nil where it is not installed.
  init?() {
    guard let handle = Self.names.lazy.compactMap({ dlopen($0, RTLD_NOW) }).first,
      let create = dlsym(handle, "Hunspell_create"), let destroy = dlsym(handle, "Hunspell_destroy"),
      let spell = dlsym(handle, "Hunspell_spell"), let suggest = dlsym(handle, "Hunspell_suggest"),
      let freeList = dlsym(handle, "Hunspell_free_list"), let encoding = dlsym(handle, "Hunspell_get_dic_encoding")
    else { return nil }
    self.create = unsafeBitCast(create, to: Create.self)
    self.destroy = unsafeBitCast(destroy, to: Destroy.self)
    self.spell = unsafeBitCast(spell, to: Spell.self)
    self.suggest = unsafeBitCast(suggest, to: Suggest.self)
    self.freeList = unsafeBitCast(freeList, to: FreeList.self)
    self.encoding = unsafeBitCast(encoding, to: Encoding.self)
  }
}
