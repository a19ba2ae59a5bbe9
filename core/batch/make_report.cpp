#include "batch/make_report.h"

#include "base/sha256.h"
#include "report/atomic_file.h"
#include "report/build_apart.h"
#include "report/print.h"

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <utility>

#include <sys/resource.h>
#include <sys/stat.h>

namespace jianbao::batch {

namespace {

using Clock = std::chrono::steady_clock;

double processor_milliseconds() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  auto const ms = [](timeval const& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
  };
  return ms(used.ru_utime) + ms(used.ru_stime);
}

std::uint64_t largest_memory() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  return static_cast<std::uint64_t>(used.ru_maxrss);
}

Record record_of(Entry const& entry, World const& world) {
  Record record;
  record.name = entry.name;
  record.region = world.dataset[entry.region].id;
  record.period = entry.period.to_string();
  return record;
}

}  // namespace

std::optional<Folder> identify(std::string const& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) return {};
  return Folder{path, status.st_dev, status.st_ino};
}

bool is_there(Folder const& folder) {
  auto const now = identify(folder.path);
  return now && now->device == folder.device && now->number == folder.number;
}

std::string to_text(Answer const& answer) {
  std::string text(1, static_cast<char>(answer.outcome));
  if (answer.outcome == Outcome::stopped) {
    text += answer.failure.id + "\n" + answer.failure.place.file;
    for (std::string const& argument : answer.failure.arguments)
      text += "\n" + argument;
    return text;
  }
  if (answer.outcome == Outcome::made) text += answer.temporary + "\n";
  if (answer.reads) text += to_line(*answer.reads) + "\n";
  if (answer.record) text += to_line(*answer.record) + "\n";
  return text;
}

std::optional<Answer> to_answer(std::string_view text) {
  if (text.empty()) return {};
  Answer answer;
  answer.outcome = static_cast<Outcome>(text[0]);
  text.remove_prefix(1);
  if (answer.outcome == Outcome::stopped) {
    std::vector<std::string> parts;
    for (std::size_t end = 0; end != text.npos;
         text.remove_prefix(end == text.npos ? 0 : end + 1)) {
      end = text.find('\n');
      parts.emplace_back(text.substr(0, end));
    }
    if (parts.size() < 2) return {};
    answer.failure = {parts[0], {parts.begin() + 2, parts.end()}, {.file = parts[1]}};
    return answer;
  }
  if (answer.outcome == Outcome::made) {
    std::size_t const end = text.find('\n');
    if (end == text.npos) return {};
    answer.temporary = text.substr(0, end);
    text.remove_prefix(end + 1);
  }
  Known said;
  if (!said.take(text) || said.records.size() != 1) return {};
  answer.record = std::move(said.records.begin()->second);
  if (!said.reads.empty()) answer.reads = std::move(said.reads.begin()->second);
  return answer;
}

ReportMaker::ReportMaker(World const& world, Plan const& part, Known const& known, Folder folder)
    : world_(world),
      part_(part),
      known_(known),
      folder_(std::move(folder)),
      inputs_(world),
      memory_(layout::make_memory(world.fonts)) {}

bool ReportMaker::is_kept(Entry const& entry, Record const& record) {
  if (!record.made) return false;
  auto const reads = known_.reads.find(record.reads);
  if (reads == known_.reads.end() || inputs_.hash(reads->second, entry) != record.inputs)
    return false;
  auto const bytes = DiskFiles().read(folder_.path + "/" + entry.name);
  return bytes && bytes->size() == record.size && sha256(*bytes) == record.sha256;
}

Answer ReportMaker::make(std::size_t job, process::Stage& stage) {
  Entry const& entry = part_.reports.at(job);
  auto const known = known_.records.find(entry.name);
  if (known != known_.records.end() && is_kept(entry, known->second))
    return {Outcome::kept, known->second};
  auto const begin = Clock::now();
  double const processor = processor_milliseconds();
  Answer answer = make_anew(entry, stage);
  if (!answer.record) return answer;
  Record& record = *answer.record;
  record.milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
  record.processor_milliseconds = processor_milliseconds() - processor;
  record.memory = largest_memory();
  if (answer.reads && !told_reads_.insert(record.reads).second) answer.reads.reset();
  return answer;
}

Answer ReportMaker::make_anew(Entry const& entry, process::Stage& stage) {
  RecordedFiles const files(*world_.files);
  report::StageWatch watch(stage);
  report::Request request = world_.request;
  request.watch = &watch;
  Check const& check = *world_.checks[static_cast<std::size_t>(entry.region)];
  Record record = record_of(entry, world_);
  if (check.checked.stopped) {
    record.causes = check.causes;
    return {Outcome::failed, std::move(record)};
  }
  Diagnostics out;
  figure::Reads lookups;
  report::Printed printed;
  report::Written const written = report::write_document({request,
                                                          world_.definition,
                                                          world_.dataset,
                                                          world_.materials,
                                                          check.checked,
                                                          {entry.region, entry.period},
                                                          &lookups,
                                                          &chunks_},
                                                         files, out);
  stage.set("(layout)");
  if (!out.has_errors())
    printed = report::print(
        {world_.request, written, world_.dataset, *world_.materials.style, world_.fonts, memory_},
        files, out);
  if (out.has_errors()) {
    record.causes = causes_of(out);
    return {Outcome::failed, std::move(record)};
  }
  stage.set("(write)");
  if (!is_there(folder_))
    return {Outcome::stopped, {}, {}, {}, {"batch.folder-gone", {}, {.file = folder_.path}}};
  auto temporary = report::begin_file(folder_.path + "/" + entry.name, printed.bytes);
  if (!temporary) return {Outcome::stopped, {}, {}, {}, temporary.error()};
  Reads reads = inputs_.reads(files.questions(), lookups, entry);
  record.made = true;
  record.reads = reads.id();
  record.inputs = inputs_.hash(reads, entry);
  record.size = printed.bytes.size();
  record.sha256 = sha256(printed.bytes);
  record.pages = static_cast<std::uint32_t>(printed.pages);
  return {Outcome::made, std::move(record), std::move(reads),
          std::filesystem::path(*temporary).filename().string()};
}

}  // namespace jianbao::batch
