/// Nesting above this is an attack or a mistake.
let deepestXML = 256

/// Reads XML: a scanner of our own tells plain documents to the handler; libxml2 reads all others again from the start, and
/// says what is wrong with them.
///
/// Returns the handler that was told the document, and what is wrong with the XML, each fatal; an empty list means that it was
/// well-formed to the end.
func readXML<Handler: XMLHandler>(
  _ source: SourceText, handler new: () -> Handler
) -> (handler: Handler, problems: [Problem]) {
  var handler = new()
  if XMLScanner.scan(source.utf8, &handler) { return (handler, []) }
  let driver = LibXMLDriver(source: source, handler: new())
  let problems = driver.run()
  return (driver.handler as? Handler ?? handler, problems)
}
