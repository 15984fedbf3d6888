import Glibc
import LanguageServer
import Legislation
import Linter

/// Why a file or folder can't be read, in the words that the user sees.
struct FileError: Error {
  let path: String
  /// What is wrong and what to do, in one Dutch line.
  let message: String

  init(_ path: String, _ message: String) {
    self.path = path
    self.message = message
  }

  /// For an error of the system.
  init(_ path: String, errno error: Int32) {
    self.path = path
    message =
      switch error {
      // The name was decoded to be shown, and so no longer leads to the file.
      case ENOENT where path.unicodeScalars.contains("\u{FFFD}"):
        "heeft een naam die geen UTF-8 is; hernoem het bestand"
      case ENOENT, ENOTDIR: "bestaat niet; controleer het pad"
      case EACCES, EPERM: "mag niet worden gelezen; pas de rechten aan"
      case ELOOP: "is een koppeling die naar zichzelf verwijst"
      case ENAMETOOLONG: "heeft een te lange naam"
      default: "kan niet worden gelezen (\(reason(error)))"
      }
  }
}

/// The folder from which relative paths start.
func currentFolder() -> String {
  guard let path = getcwd(nil, 0) else { return "/" }
  defer { free(path) }
  return String(cString: path)
}

/// The folder of the checkout, where GitLab or GitHub names one and the current folder lies within.
func checkoutFolder() -> String? {
  let current = currentFolder() + "/"
  for name in ["CI_PROJECT_DIR", "GITHUB_WORKSPACE"] {
    guard let folder = environment(name) else { continue }
    if folder.hasPrefix("/"), current.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/") { return folder }
  }
  return nil
}

/// The names in a folder, `.` and `..` among them, in no order.
func names(in folder: String) throws(FileError) -> [String] {
  guard let stream = opendir(folder) else { throw FileError(folder, errno: errno) }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    names.append(
      withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
  }
  return names
}

/// A variable of the environment; nil where it is not set, or empty.
func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
}

/// The files of a folder itself, sorted by name; none where it can't be read.
func listFiles(_ folder: String) -> [FileAccess.Listed] {
  var files: [FileAccess.Listed] = []
  for name in (try? names(in: folder)) ?? [] {
    let path = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
    var status = stat()
    guard !name.hasPrefix("."), stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
    let stamp = "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec).\(status.st_size).\(status.st_ino)"
    files.append(FileAccess.Listed(path: path, size: Int(status.st_size), stamp: stamp))
  }
  return files.sorted { $0.path < $1.path }
}

/// The bytes of an input.
func readInput(_ input: InputFile) throws(FileError) -> [UInt8] {
  input.isStandardInput ? try readAll(STDIN_FILENO, input.path, atMost: largestFile) : try readFile(input.path)
}

/// The bytes of a file, read into one buffer, with a NUL in the room behind them: so the reader of XML needs no copy.
func readFile(_ path: String) throws(FileError) -> [UInt8] {
  let (file, size) = try openFile(path)
  defer { close(file) }
  var error: Int32?
  let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
    wishLargePages(UnsafeMutableRawBufferPointer(buffer))
    error = fill(UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<size]), from: file)
    count = error == nil ? size : 0
    buffer[count] = 0
  }
  if let error { throw FileError(path, errno: error) }
  return bytes
}

/// Adds the bytes of a file to a hash, as a part, without holding them all.
func add(_ path: String, to hash: inout ContentHash) throws(FileError) {
  let (file, size) = try openFile(path)
  defer { close(file) }
  // Small enough to stay in the processor's cache and to be given out again by malloc, so that no new pages are asked for.
  let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  defer { piece.deallocate() }
  var left = size
  while left > 0 {
    let part = UnsafeMutableRawBufferPointer(rebasing: piece[..<min(left, piece.count)])
    if let error = fill(part, from: file) { throw FileError(path, errno: error) }
    hash.add(piece: UnsafeRawBufferPointer(part))
    left -= part.count
  }
  hash.endPart(ofBytes: size)
}

/// Opens a file that can be read whole; the caller closes it.
private func openFile(_ path: String) throws(FileError) -> (file: Int32, size: Int) {
  // Without O_NONBLOCK a named pipe that nobody writes to would hold us for ever.
  let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard file >= 0 else { throw FileError(path, errno: errno) }
  var status = stat()
  let refusal: FileError? =
    if fstat(file, &status) != 0 {
      FileError(path, errno: errno)
    } else if status.st_mode & S_IFMT != S_IFREG {
      FileError(path, "is geen gewoon bestand; sla de tekst eerst op")
    } else if status.st_size > largestFile {
      FileError(path, "is groter dan 1 GB; splits het bestand")
    } else {
      nil
    }
  if let refusal {
    close(file)
    throw refusal
  }
  return (file, Int(status.st_size))
}

/// Fills a buffer with the next bytes of a file; the error where there are not so many, 0 where it just ended.
private func fill(_ buffer: UnsafeMutableRawBufferPointer, from file: Int32) -> Int32? {
  var count = 0
  while count < buffer.count {
    let got = read(file, buffer.baseAddress?.advanced(by: count), buffer.count - count)
    if got > 0 {
      count += got
    } else if got == 0 || errno != EINTR {
      return got == 0 ? 0 : errno
    }
  }
  return nil
}

/// At most so many bytes from the start of a file; fewer where it is shorter.
func readStart(of path: String, bytes count: Int) throws(FileError) -> [UInt8] {
  let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard file >= 0 else { throw FileError(path, errno: errno) }
  defer { close(file) }
  return try readAll(file, path, atMost: count)
}

/// The lines of a file, or of standard input for `-`; a pipe is read to its end.
func readLines(_ path: String) throws(FileError) -> [String] {
  let file = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw FileError(path, errno: errno) }
  defer { close(file) }
  return try readAll(file, path, atMost: .max).split(separator: 0x0A).compactMap { line in
    let line = line.last == 0x0D ? line.dropLast() : line
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }
}

/// What an open file holds from where it stands.
func readAll(_ file: Int32, _ path: String, atMost count: Int) throws(FileError) -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while bytes.count < count {
    let got = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, min($0.count, count - bytes.count)) }
    if got > 0 {
      bytes.append(contentsOf: buffer[..<got])
    } else if got == 0 {
      break
    } else if errno != EINTR {
      throw FileError(path, errno: errno)
    }
  }
  return bytes
}

/// Writes a file whole, in the place of one that was there.
func writeFile(_ path: String, _ bytes: [UInt8]) throws(FileError) { try writeFile(path, bytes[...]) }

func writeFile(_ path: String, _ bytes: ArraySlice<UInt8>) throws(FileError) {
  // Written beside it first: whoever reads the old one meanwhile reads it whole. A device or a pipe is written to itself.
  var status = stat()
  let isFile = stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  let draft = isFile ? "\(path).\(getpid()).tmp" : path
  let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  guard file >= 0 else { throw FileError(path, errno: errno) }
  var error = writeAll(bytes, to: file)
  if close(file) != 0, error == 0 { error = errno }
  if error == 0, isFile, rename(draft, path) != 0 { error = errno }
  guard error == 0 else {
    if isFile { unlink(draft) }
    throw FileError(path, errno: error)
  }
}

/// Asks for pages of 2 MB where a buffer covers any: to be given memory in small ones takes longer than to read into it.
private func wishLargePages(_ buffer: UnsafeMutableRawBufferPointer) {
  let page = 2 << 20
  guard buffer.count >= 2 * page, let start = buffer.baseAddress else { return }
  let skipped = (page - Int(bitPattern: start) % page) % page
  madvise(start + skipped, (buffer.count - skipped) / page * page, Int32(MADV_HUGEPAGE))
}

/// Offsets in a document are 32 bits wide, and libxml2 counts in signed ones.
private let largestFile = 1 << 30

func isFolder(_ path: String) throws(FileError) -> Bool {
  var status = stat()
  guard stat(path, &status) == 0 else { throw FileError(path, errno: errno) }
  return status.st_mode & S_IFMT == S_IFDIR
}

/// Whether something is there.
func exists(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0
}
