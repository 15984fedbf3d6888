/// The JSON Schema (draft 2020-12) of a file of settings; `rules` are the names that may be set.
public func configurationSchema(rules: [String]) -> [UInt8] {
  var writer = JSONWriter()
  writer.object { writer in
    writer.field("$schema", "https://json-schema.org/draft/2020-12/schema")
    writer.field("title", "Instellingen van Maatlat")
    writer.field("type", "object")
    writer.field("additionalProperties", false)
    writer.field("properties") { writer in
      writePart(rules, to: &writer)
      writer.field("fail-level", choiceOf: Severity.allCases.map(\.rawValue))
      for name in ["extends", "rule-folders", "exclude"] {
        writer.key(named: name)
        writer.texts()
      }
      writer.field("overrides") { writer in
        writer.field("type", "array")
        writer.field("items") { writer in
          writer.field("type", "object")
          writer.field("additionalProperties", false)
          writer.field("required", ["paths"])
          writer.field("properties") { writer in
            writer.key("paths")
            writer.texts()
            writePart(rules, to: &writer)
          }
        }
      }
      writer.field("pairs") { writer in
        writer.field("type", "array")
        writer.field("items") { writer in
          writer.field("type", "object")
          writer.field("additionalProperties", false)
          writer.field("required", ["regulation", "toelichting"])
          writer.field("properties") { writer in
            writer.field("regulation") { $0.field("type", "string") }
            writer.field("toelichting") { $0.field("type", "string") }
          }
        }
      }
    }
  }
  return writer.bytes + [0x0A]
}

/// The keys that may be set for all and for some.
private func writePart(_ rules: [String], to writer: inout JSONWriter) {
  writer.field("phase", choiceOf: Phase.allCases.map(\.rawValue))
  writer.field("domain", choiceOf: Domain.allCases.map(\.rawValue))
  writer.key("context")
  writer.texts()
  writer.field("rules") { writer in
    writer.field("type", "object")
    writer.field("additionalProperties", false)
    writer.field("properties") { writer in
      for rule in rules {
        writer.key(named: rule)
        writer.object { $0.choice(of: RuleLevel.allCases.map(\.rawValue)) }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func field(_ name: StaticString, choiceOf values: [String]) {
    field(name) { $0.choice(of: values) }
  }

  fileprivate mutating func choice(of values: [String]) { field("enum", values) }

  /// One text, or a list of them.
  fileprivate mutating func texts() {
    object { writer in
      writer.field("type", ["string", "array"])
      writer.field("items") { $0.field("type", "string") }
    }
  }
}
