#include "batch/commit.h"

#include "report/atomic_file.h"

#include <filesystem>
#include <utility>

namespace jianbao::batch {

Journal& Committer::journal_of(pid_t worker) {
  auto& journal = journals_[worker];
  if (!journal) journal = std::make_unique<Journal>(folder_.path, head_, worker);
  return *journal;
}

std::optional<Diagnostic> Committer::put_in_place(Answer const& answer) {
  if (!is_there(folder_)) return Diagnostic{"batch.folder-gone", {}, {.file = folder_.path}};
  if (!std::exchange(has_retired_, true))
    retire_manifests(folder_.path, {head_.shard, head_.shards});
  std::filesystem::path const target = folder_.path + "/" + answer.record->name;
  return report::finish_file((target.parent_path() / answer.temporary).string(), target.string());
}

Result<Answer> Committer::commit_next() {
  Waiting one = std::move(waiting_.front());
  waiting_.pop_front();
  if (one.answer.outcome == Outcome::made)
    if (auto failed = put_in_place(one.answer)) return std::move(*failed);
  Reads const* const reads = one.answer.reads ? &*one.answer.reads : nullptr;
  if (auto failed = journal_of(one.worker).add(*one.answer.record, reads))
    return std::move(*failed);
  return std::move(one.answer);
}

}  // namespace jianbao::batch
