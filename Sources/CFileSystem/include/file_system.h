// Walking through folders, which Glibc's module leaves out.
#include <sys/types.h>
#include <sys/stat.h>
#include <fts.h>

/// Exchanges two paths in one step, so that a reader finds the one or the other and never nothing.
/// Returns 0, or -1 with errno; ENOSYS or EINVAL where the system or the file system can't.
int atomic_exchange_paths(const char *one, const char *other);

/// Takes the only lock on an open file or folder, which ends with the program; without `waits` fails with EWOULDBLOCK
/// where another has it. Returns 0, or -1 with errno.
int lock_exclusively(int descriptor, int waits);

/// Brings everything that was written to the file system of an open folder to the disk. Returns 0, or -1 with errno.
int sync_file_system(int descriptor);

/// Reads what a folder has as an extended attribute. Returns its size, or -1 with errno.
ssize_t get_note(const char *path, const char *name, void *bytes, size_t count);

/// Gives a folder an extended attribute. Returns 0, or -1 with errno.
int set_note(const char *path, const char *name, const void *bytes, size_t count);
