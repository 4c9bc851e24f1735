#include <stddef.h>
#include <stdint.h>

/// Writes for each of `count` characters how many columns of a terminal it takes: 0 for one that stands on the one
/// before, 1 for one that the system does not know.
void display_widths(const uint32_t *characters, size_t count, uint8_t *widths);
