// Waiting for files to change.
#pragma once

#include "base/recorded_files.h"

namespace jianbao {

// Watches the folders of some paths by inotify(7): editors put a new file in the place of the old,
// so a watch on the file itself would be lost. Where the system gives none (a network file system,
// no watches left) waiting just ends after a second, and the stamps tell.
class FileWatch {
 public:
  FileWatch();
  ~FileWatch();
  FileWatch(FileWatch const&) = delete;
  FileWatch& operator=(FileWatch const&) = delete;

  // Paths of files and folders, whether they exist or not.
  void set(Stamps const& paths);
  // Until something happens in one of the folders, `wake` (a file descriptor) is readable, or so
  // many milliseconds have gone, at most a second. Whether something happened.
  bool wait(int milliseconds, int wake) const;

 private:
  void close();
  int descriptor_ = -1;
};

}  // namespace jianbao
