import Glibc
import Linter

/// A file to read.
struct InputFile {
  var path: String
  /// Whether the user named it; what was found in a folder may turn out to be no draft at all.
  let isNamed: Bool
  /// Whether it comes on standard input, under that path.
  var isStandardInput = false
}

/// The files that the user's paths stand for: a file for itself, a folder for all files in it, sorted by name.
struct InputFiles {
  private(set) var files: [InputFile] = []
  private(set) var folders: [String] = []
  private(set) var errors: [FileError] = []

  init(_ paths: [String]) {
    var seen: Set<String> = []
    for path in paths {
      if path == "-" {
        files.append(InputFile(path: path, isNamed: true, isStandardInput: true))
        continue
      }
      do throws(FileError) {
        if try isFolder(path) {
          folders.append(path)
          for file in walk(path) where seen.insert(file).inserted {
            files.append(InputFile(path: file, isNamed: false))
          }
        } else if seen.insert(path).inserted {
          files.append(InputFile(path: path, isNamed: true))
        }
      } catch {
        errors.append(error)
      }
    }
  }

  /// Leaves files out that are not to be judged; of a folder of which none is left, nothing is expected any more.
  mutating func keepJudged(_ isKept: (InputFile) -> Bool) {
    let before = files
    files.removeAll { !isKept($0) }
    folders.removeAll { folder in
      let prefix = folder.hasSuffix("/") ? folder : folder + "/"
      return before.contains { $0.path.hasPrefix(prefix) } && !files.contains { $0.path.hasPrefix(prefix) }
    }
  }

  /// Says under which path the file on standard input is known.
  mutating func nameStandardInput(_ path: String) {
    for index in files.indices where files[index].isStandardInput { files[index].path = path }
  }

  /// Leaves files and folders to other runs: these ones are for this.
  mutating func keep(_ files: [InputFile]) {
    self.files = files
    // That nothing in a folder is a draft only shows from all its files.
    folders = []
  }

  /// All files below a folder; hidden ones and linked folders, which may lead back up, are left out.
  private mutating func walk(_ folder: String) -> [String] {
    var files: [String] = []
    var pending = [folder]
    while let current = pending.popLast() {
      let names: [String]
      do throws(FileError) { names = try maatlat.names(in: current) } catch {
        errors.append(error)
        continue
      }
      for name in names {
        guard !name.hasPrefix("."), !name.hasSuffix(Sidecar.ending) else { continue }
        let path = current.hasSuffix("/") ? current + name : "\(current)/\(name)"
        var status = stat()
        guard lstat(path, &status) == 0 else {
          errors.append(FileError(path, errno: errno))
          continue
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: pending.append(path)
        case S_IFREG: files.append(path)
        case S_IFLNK: if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG { files.append(path) }
        default: continue
        }
      }
    }
    return files.sorted()
  }
}
