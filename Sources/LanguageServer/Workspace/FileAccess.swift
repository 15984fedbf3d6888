import Legislation
import Linter

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

  /// The settings that the files of the user hold for a draft; the usual ones where there are none.
  let settings: @Sendable (_ path: String) -> FileSettings
  /// The remarks that stand beside a draft.
  let remarks: @Sendable (_ path: String) -> [SuppressionRemark]
  /// Called when a file of settings or of rules may have changed: what was read of them no longer counts.
  let forgetSettings: @Sendable () -> Void

  public init(
    read: @escaping @Sendable (_ path: String) -> [UInt8]?, list: @escaping @Sendable (_ folder: String) -> [Listed],
    settings: @escaping @Sendable (_ path: String) -> FileSettings = { _ in FileSettings() },
    remarks: @escaping @Sendable (_ path: String) -> [SuppressionRemark] = { _ in [] },
    forgetSettings: @escaping @Sendable () -> Void = {}
  ) {
    self.read = read
    self.list = list
    self.settings = settings
    self.remarks = remarks
    self.forgetSettings = forgetSettings
  }
}
