/// Exchanges two paths in one step, so that a reader finds the one or the other and never nothing.
/// Returns 0, or -1 with errno; ENOSYS or EINVAL where the system or the file system can't.
int atomic_exchange_paths(const char *one, const char *other);
