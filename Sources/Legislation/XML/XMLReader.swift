/// Nesting above this is an attack or a mistake.
let deepestXML = 256

/// Reads XML through libxml2.
///
/// Returns the handler that was told the document, and what is wrong with the XML, each fatal; an empty list means that it was
/// well-formed to the end.
func readXML(_ source: SourceText, handler: OfficialXMLHandler) -> (handler: OfficialXMLHandler, problems: [Problem]) {
  var driver = LibXMLDriver(source: source, handler: handler)
  let problems = driver.run()
  return (driver.handler, problems)
}
