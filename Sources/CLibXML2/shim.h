// Debian's libxml2 headers pull in ICU's, which clash with the copy in Foundation; we need no encoder of libxml2's.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
