// Swift's Glibc module shows no function behind _GNU_SOURCE, and takes flock for a type.
#define _GNU_SOURCE
#include "file_system.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/xattr.h>
#include <unistd.h>

int atomic_exchange_paths(const char *one, const char *other) {
#if defined(__APPLE__)
  return renamex_np(one, other, RENAME_SWAP);
#elif defined(RENAME_EXCHANGE)
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
#else
  (void)one, (void)other;
  errno = ENOSYS;
  return -1;
#endif
}

int lock_exclusively(int descriptor, int waits) {
  int result;
  do result = flock(descriptor, LOCK_EX | (waits ? 0 : LOCK_NB));
  while (result != 0 && errno == EINTR);
  return result;
}

ssize_t get_note(const char *path, const char *name, void *bytes, size_t count) {
#if defined(__APPLE__)
  return getxattr(path, name, bytes, count, 0, 0);
#else
  return getxattr(path, name, bytes, count);
#endif
}

int set_note(const char *path, const char *name, const void *bytes, size_t count) {
#if defined(__APPLE__)
  return setxattr(path, name, bytes, count, 0, 0);
#else
  return setxattr(path, name, bytes, count, 0);
#endif
}

int sync_file_system(int descriptor) {
#if defined(__linux__)
  return syncfs(descriptor);
#else
  sync();
  return fsync(descriptor);
#endif
}
