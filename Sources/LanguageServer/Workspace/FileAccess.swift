/// What the server may ask of the disk; only the command knows how.
public struct FileAccess: Sendable {
  /// A file of a folder.
  public struct Listed: Sendable {
    public let path: String
    /// In bytes.
    public let size: Int
    /// Differs whenever the file was written.
    public let stamp: String

    public init(path: String, size: Int, stamp: String) {
      self.path = path
      self.size = size
      self.stamp = stamp
    }
  }

  /// The bytes of a file; nil where it can't be read.
  let read: @Sendable (_ path: String) -> [UInt8]?
  /// The files of a folder itself, without those in folders below it.
  let list: @Sendable (_ folder: String) -> [Listed]

  public init(
    read: @escaping @Sendable (_ path: String) -> [UInt8]?, list: @escaping @Sendable (_ folder: String) -> [Listed]
  ) {
    self.read = read
    self.list = list
  }
}
