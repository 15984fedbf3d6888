import Legislation

extension SARIFReporter {
  /// Writes the result of a finding: where it stands, by which name it is known again, what it rests on, and what mends it.
  func write(
    _ finding: Finding, reason: String?, of item: ReportedDocuments.Item, in documents: ReportedDocuments,
    to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.field("ruleId", finding.rule)
      if let index = rules.index(of: finding.rule) { writer.field("ruleIndex", index) }
      writer.field("level", finding.severity.sarifLevel)
      writer.field(
        "message", text: finding.advice.isEmpty ? finding.message : "\(finding.message)\n\(finding.advice)")
      writer.key("locations")
      writer.array(CollectionOfOne(finding.location)) { writer, location in
        writer.object { writer in
          writePhysical(location, documents, to: &writer)
          writeLogical(location.provision, key: finding.key.address, isXML: item.isXML, to: &writer)
        }
      }
      write(finding.related, documents, to: &writer)
      writer.field("partialFingerprints") {
        $0.field("bepalingEnRegel/v1", fingerprint(finding.key.rule, finding.key.address, finding.key.text))
      }
      // Where one result has them all must: without suppressions, then, they are an empty list.
      writer.key("suppressions")
      writer.array(reason.map { [$0] } ?? []) { writer, reason in
        writer.object {
          $0.field("kind", "inSource")
          $0.field("status", "accepted")
          $0.field("justification", reason)
        }
      }
      writer.key("taxa")
      writer.array(taxonomy.taxa(of: finding.basis)) { taxonomy.writeReference(to: $1, to: &$0) }
      if let fix = rules[finding.rule]?.fix, let remedy = finding.replaced(by: fix, in: item.document) {
        writer.key("fixes")
        writer.array(CollectionOfOne(remedy)) { write($1, of: item.document.source, documents, to: &$0) }
      }
      writer.field("properties") { $0.field("basis", finding.basis) }
    }
  }

  private func write(_ related: [Finding.Related], _ documents: ReportedDocuments, to writer: inout JSONWriter) {
    guard !related.isEmpty else { return }
    writer.key("relatedLocations")
    writer.array(related.enumerated()) { writer, item in
      writer.object { writer in
        writer.field("id", item.offset + 1)
        writer.field("message", text: item.element.message)
        let location = item.element.location
        writePhysical(location, documents, to: &writer)
        writeLogical(location.provision, key: nil, isXML: false, to: &writer)
      }
    }
  }

  private func write(
    _ remedy: Remedy, of source: SourceText, _ documents: ReportedDocuments, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.field("description", text: remedy.title)
      writer.key("artifactChanges")
      writer.array(CollectionOfOne(remedy)) { writer, remedy in
        writer.object { writer in
          writer.field("artifactLocation") { write(path: source.path, to: &$0) }
          writer.key("replacements")
          writer.array(remedy.edits) { writer, edit in
            writer.object { writer in
              write(source.span(ofUTF8: edit.range), of: source.path, as: "deletedRegion", documents, to: &writer)
              writer.field("insertedContent") { $0.field("text", edit.replacement) }
            }
          }
        }
      }
    }
  }

  // MARK: Places

  private func writePhysical(_ location: Location, _ documents: ReportedDocuments, to writer: inout JSONWriter) {
    writer.field("physicalLocation") { writer in
      writer.field("artifactLocation") { write(path: location.path, to: &$0) }
      write(location.span, of: location.path, as: "region", documents, to: &writer)
    }
  }

  /// Writes the region of a span; a file outside the report has none.
  private func write(
    _ span: Span, of path: String, as name: StaticString, _ documents: ReportedDocuments, to writer: inout JSONWriter
  ) {
    guard let region = documents.region(span, in: path) else { return }
    writer.field(name) {
      $0.field("startLine", region.start.line)
      $0.field("startColumn", region.start.column)
      $0.field("endLine", region.end.line)
      $0.field("endColumn", region.end.column)
      $0.field("charOffset", region.offset)
      $0.field("charLength", region.length)
      $0.field("snippet") { $0.field("text", region.text) }
    }
  }

  private func writeLogical(_ provision: String, key: String?, isXML: Bool, to writer: inout JSONWriter) {
    guard !provision.isEmpty else { return }
    writer.key("logicalLocations")
    writer.array(CollectionOfOne(provision)) { writer, provision in
      writer.object {
        $0.field("fullyQualifiedName", provision)
        if let key { $0.field("decoratedName", key) }
        if isXML { $0.field("kind", "element") }
      }
    }
  }

  /// Writes the fields of an artifact's location: below the folder of the checkout, or from the root of the file system.
  func write(path: String, to writer: inout JSONWriter) {
    if let relative = root.relative(path) {
      writer.field("uri", percentEncoded(relative))
      writer.field("uriBaseId", "SRCROOT")
    } else {
      writer.field("uri", root.uri(of: path))
    }
  }
}

extension ReportedDocuments.Item {
  fileprivate var isXML: Bool { document.format != .plainText }
}
