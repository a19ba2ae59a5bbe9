// The last steps of each report, taken by the supervisor while its workers make others: durable, in
// its place, in the journal of its worker.
#pragma once

#include "batch/journal.h"
#include "batch/make_report.h"

#include <deque>
#include <map>
#include <memory>
#include <optional>

#include <sys/types.h>

namespace jianbao::batch {

class Committer {
 public:
  Committer(Folder folder, Head head) : folder_(std::move(folder)), head_(std::move(head)) {}

  // `answer`: of a report that was made or has failed.
  void add(pid_t worker, Answer answer) { waiting_.push_back({worker, std::move(answer)}); }
  [[nodiscard]] std::size_t waiting() const { return waiting_.size(); }
  // The one that has waited longest: fsynced, renamed and entered in the journal; its answer.
  // "report.write" or "batch.folder-gone" when it could not be, and nothing is said of it.
  [[nodiscard]] Result<Answer> commit_next();
  // No more answers of this worker will come.
  void close(pid_t worker) { journals_.erase(worker); }

 private:
  struct Waiting {
    pid_t worker = -1;
    Answer answer;
  };
  [[nodiscard]] std::optional<Diagnostic> put_in_place(Answer const& answer);
  [[nodiscard]] Journal& journal_of(pid_t worker);

  Folder folder_;
  Head head_;
  std::deque<Waiting> waiting_;
  std::map<pid_t, std::unique_ptr<Journal>> journals_;
  bool has_retired_ = false;  // the manifests of an earlier run
};

}  // namespace jianbao::batch
