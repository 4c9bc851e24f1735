// Swift's Glibc module shows no function behind _GNU_SOURCE.
#define _GNU_SOURCE
#include "display_width.h"
#include <locale.h>
#include <wchar.h>
#if defined(__APPLE__)
#include <xlocale.h>
#endif

void display_widths(const uint32_t *characters, size_t count, uint8_t *widths) {
  // The program runs in the "C" locale, which knows ASCII alone; only this thread leaves it, and only meanwhile.
  locale_t unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  if (!unicode) unicode = newlocale(LC_CTYPE_MASK, "en_US.UTF-8", (locale_t)0);
  locale_t previous = unicode ? uselocale(unicode) : (locale_t)0;
  for (size_t index = 0; index < count; index++) {
    int width = unicode ? wcwidth((wchar_t)characters[index]) : 1;
    widths[index] = width < 0 ? 1 : (uint8_t)width;
  }
  if (!unicode) return;
  uselocale(previous);
  freelocale(unicode);
}
