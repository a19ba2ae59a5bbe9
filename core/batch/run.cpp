#include "batch/run.h"

#include "batch/commit.h"
#include "process/stop_signals.h"
#include "process/workers.h"
#include "report/atomic_file.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <filesystem>
#include <set>
#include <system_error>

#include <unistd.h>

namespace jianbao::batch {

namespace {

namespace fs = std::filesystem;
using Clock = process::Clock;

Diagnostic failure(std::string const& path, int error) {
  return {"report.write",
          {std::generic_category().message(error), std::to_string(error)},
          {.file = path}};
}

// The folders of the batch and those in the names of its reports.
std::set<std::string> folders_of(Plan const& part, std::string const& folder) {
  std::set<std::string> result{folder};
  for (Entry const& entry : part.reports)
    result.insert((fs::path(folder) / entry.name).parent_path().string());
  return result;
}

std::optional<Diagnostic> make_folders(Plan const& part, std::string const& folder) {
  std::set<std::string> all = folders_of(part, folder);
  all.insert({journal_folder(folder), shard_folder(folder)});
  for (std::string const& one : all) {
    std::error_code failed;
    fs::create_directories(one, failed);
    if (failed) return failure(one, failed.value());
  }
  return {};
}

class Supervisor {
 public:
  Supervisor(World const& world, Plan const& part, Settings const& settings,
             std::function<void(Progress const&)> const& tell)
      : world_(world),
        part_(part),
        settings_(settings),
        tell_(tell),
        head_{part.hash, world.version, settings.shard.index, settings.shard.count,
              part.reports.size()},
        own_(settings.folder, head_, ::getpid()) {
    summary_.progress.total = part.reports.size();
  }

  Summary run() {
    if (auto failed = prepare()) return stop(std::move(*failed));
    process::Work const work = [this](std::string_view job, process::Stage& stage) {
      return work_on(job, stage);
    };
    process::Workers workers(settings_.workers, work, settings_.limits);
    supervise(workers);
    finish();
    return std::move(summary_);
  }

 private:
  Summary stop(Diagnostic why) {
    summary_.stopped = std::move(why);
    return std::move(summary_);
  }

  std::optional<Diagnostic> prepare() {
    std::signal(SIGXFSZ, SIG_IGN);  // a limit on file sizes is an error like another
    if (auto failed = make_folders(part_, settings_.folder)) return failed;
    auto const folder = identify(settings_.folder);
    if (!folder) return Diagnostic{"batch.folder-gone", {}, {.file = settings_.folder}};
    folder_ = *folder;
    committer_.emplace(folder_, head_);
    for (std::string const& one : folders_of(part_, settings_.folder))
      report::remove_leftovers(one);
    old_journals_ = journals_of(settings_.folder, settings_.shard);
    if (!settings_.fresh) known_ = read_known(settings_.folder, settings_.shard);
    return own_.open();  // what cannot be written is found out now
  }

  // In the worker. What it needs beside the world's pages is made at its first job.
  std::string work_on(std::string_view job, process::Stage& stage) {
    if (!maker_) maker_ = std::make_unique<ReportMaker>(world_, part_, known_, folder_);
    std::size_t number = 0;
    std::from_chars(job.data(), job.data() + job.size(), number);
    return to_text(maker_->make(number, stage));
  }

  void supervise(process::Workers& workers) {
    process::StopSignals const signals;
    std::size_t next = 0;
    std::optional<Clock::time_point> last_moment;
    // A disk that is slower than the workers makes them wait.
    std::size_t const most_waiting = settings_.workers * 2;
    while (true) {
      if (signals.take()) {
        if (!summary_.interrupted) last_moment = Clock::now() + std::chrono::seconds(2);
        summary_.interrupted = true;
      }
      bool const stops = summary_.interrupted || summary_.stopped;
      bool const has_waiting = committer_->waiting() > 0;
      if (!stops && next < part_.reports.size() && has_place(workers, next) &&
          committer_->waiting() < most_waiting) {
        if (auto failed = workers.give(next, std::to_string(next)))
          summary_.stopped = std::move(*failed);
        else
          ++next;
        continue;
      }
      if (!workers.has_busy() && !has_waiting) break;
      if (last_moment && Clock::now() >= *last_moment) break;
      // Answers first: behind each is a worker without a job.
      constexpr int tick = 250;
      if (auto done = workers.wait(has_waiting ? 0 : tick, signals.descriptor()))
        take(*done);
      else if (has_waiting)
        commit_next();
      else
        tell(nullptr);
    }
    commit_all();
    for (pid_t const pid : workers.kill())
      forget(pid);
  }

  // Workers get their next report before they ask for it: the supervisor may be waiting for the
  // disk then. Not the last ones, which whoever is free first takes.
  [[nodiscard]] bool has_place(process::Workers const& workers, std::size_t next) const {
    bool const is_early = part_.reports.size() - next > 2 * settings_.workers;
    return is_early ? workers.has_room() : workers.has_free();
  }

  void commit_all() {
    while (committer_->waiting() > 0)
      commit_next();
  }

  void commit_next() {
    auto answer = committer_->commit_next();
    if (!answer) return stop_for(std::move(answer.error()));
    if (answer->reads) known_.reads.insert_or_assign(answer->record->reads, *answer->reads);
    count(answer->outcome, std::move(*answer->record));
  }

  // What a killed worker was writing.
  void forget(pid_t pid) {
    for (std::string const& one : folders_of(part_, settings_.folder))
      report::remove_leftovers(one, pid);
  }

  void take(process::Done& done) {
    writers_.insert(done.worker);
    Entry const& entry = part_.reports.at(done.ticket);
    auto answer = done.answer ? to_answer(*done.answer) : std::nullopt;
    if (!answer) {
      commit_all();  // what this worker had finished before must not be swept away
      forget(done.worker);
      committer_->close(done.worker);
      fail(entry, done.answer ? Diagnostic{"process.failed", {"an answer that makes no sense"}, {}}
                              : done.answer.error());
    } else if (answer->outcome == Outcome::stopped) {
      stop_for(std::move(answer->failure));
    } else if (answer->outcome == Outcome::kept) {
      count(answer->outcome, std::move(*answer->record));
    } else {
      committer_->add(done.worker, std::move(*answer));
    }
  }

  // The first reason counts; behind a file that cannot be written may be a folder that is gone.
  void stop_for(Diagnostic why) {
    if (summary_.stopped) return;
    bool const is_gone = why.id == "report.write" && !is_there(folder_);
    summary_.stopped =
        is_gone ? Diagnostic{"batch.folder-gone", {}, {.file = folder_.path}} : std::move(why);
  }

  // A report whose worker died.
  void fail(Entry const& entry, Diagnostic why) {
    Diagnostics out;
    out.add(std::move(why));
    Record record;
    record.name = entry.name;
    record.region = world_.dataset[entry.region].id;
    record.period = entry.period.to_string();
    record.causes = causes_of(out);
    if (auto failed = own_.add(record, nullptr)) stop_for(std::move(*failed));
    count(Outcome::failed, std::move(record));
  }

  void count(Outcome outcome, Record record) {
    Progress& progress = summary_.progress;
    progress.made += outcome == Outcome::made;
    progress.kept += outcome == Outcome::kept;
    progress.failed += outcome == Outcome::failed;
    std::string name = record.name;
    done_.insert(name);
    tell(&known_.records.insert_or_assign(std::move(name), std::move(record)).first->second);
  }

  void tell(Record const* last) {
    summary_.progress.last = last;
    if (tell_) tell_(summary_.progress);
    summary_.progress.last = nullptr;
  }

  void finish() {
    for (Entry const& entry : part_.reports)
      if (auto const found = known_.records.find(entry.name);
          done_.contains(entry.name) && !found->second.made)
        summary_.failed.push_back(found->second);
    if (summary_.interrupted || summary_.stopped) return;
    if (!is_there(folder_)) {
      summary_.stopped = Diagnostic{"batch.folder-gone", {}, {.file = folder_.path}};
      return;
    }
    for (std::string const& one : folders_of(part_, settings_.folder)) {
      report::remove_leftovers(one);  // of an earlier run that was still dying at the start
      report::sync_folder(one);
    }
    if (auto failed = write_all_manifests()) {
      summary_.stopped = std::move(*failed);
      return;
    }
    remove_journals();
  }

  std::optional<Diagnostic> write_all_manifests() {
    if (auto failed = report::write_file(shard_file(settings_.folder, settings_.shard),
                                         shard_manifest(head_, part_, known_)))
      return failed;
    if (settings_.shard.count > 1) return {};
    Diagnostics out;
    auto const merged = read_shards(settings_.folder, 1, out);
    if (!merged) return out.items().front();
    return write_manifests(settings_.folder, *merged);
  }

  // All that they say is in the manifest now. Those of another run of this shard that is still
  // going on are spared, but for what it had written before this one began.
  void remove_journals() {
    ::unlink(earlier_file(settings_.folder, settings_.shard).c_str());
    std::set<std::string> const old(old_journals_.begin(), old_journals_.end());
    for (std::string const& path : journals_of(settings_.folder, settings_.shard))
      if (old.contains(path) || std::any_of(writers_.begin(), writers_.end(),
                                            [&](pid_t pid) { return is_written_by(path, pid); }))
        ::unlink(path.c_str());
  }

  World const& world_;
  Plan const& part_;
  Settings const& settings_;
  std::function<void(Progress const&)> const& tell_;
  Head head_;
  Journal own_;
  Folder folder_;
  std::optional<Committer> committer_;
  Known known_;
  std::vector<std::string> old_journals_;
  std::set<std::string> done_;
  std::set<pid_t> writers_{::getpid()};  // of journals
  Summary summary_;
  std::unique_ptr<ReportMaker> maker_;  // in a worker
};

}  // namespace

Summary run(World const& world, Plan const& part, Settings const& settings,
            std::function<void(Progress const&)> const& tell) {
  return Supervisor(world, part, settings, tell).run();
}

bool is_worth_another_try(Diagnostic const& failure) {
  if (failure.id == "process.start") return true;
  if (failure.id != "report.write" || failure.arguments.size() < 2) return false;
  std::string const& error = failure.arguments[1];
  for (int const one : {ENOSPC, EIO, EDQUOT, ESTALE, ETIMEDOUT, EAGAIN})
    if (error == std::to_string(one)) return true;
  return false;
}

}  // namespace jianbao::batch
