#include <libxml/xmlversion.h>
// Debian's libxml2 shows ICU's headers, which Foundation brings in another version. Nothing here looks at the converters
// that they declare, and no structure in use depends on them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
