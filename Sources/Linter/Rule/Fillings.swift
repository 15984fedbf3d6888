/// What stands in a message for its placeholders.
///
/// A row, for there are few: what the runtime does to make ready a dictionary with keys of its own costs more than a hundred
/// messages.
struct Fillings {
  private var texts: [(placeholder: Placeholder, text: String)] = []

  subscript(placeholder: Placeholder) -> String? {
    get { texts.first { $0.placeholder == placeholder }?.text }
    set {
      texts.removeAll { $0.placeholder == placeholder }
      if let newValue { texts.append((placeholder, newValue)) }
    }
  }
}
