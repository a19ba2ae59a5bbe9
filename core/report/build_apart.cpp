#include "report/build_apart.h"

#include "base/diagnostic_text.h"
#include "process/alarm.h"

namespace jianbao::report {

namespace {

// 5,000 pages take seconds: this is for what should never be.
constexpr process::Limits limits{.milliseconds = 600'000};

std::string to_bytes(Built const& built, Diagnostics const& said, Stamps const& stamps) {
  TextWriter writer;
  writer.text(built.path);
  writer.text(built.shown);
  writer.number(built.pages);
  writer.number(built.usage_error ? 1 : 0);
  writer.number(built.written.size());
  for (std::string const& section : built.written)
    writer.text(section);
  writer.number(stamps.size());
  for (auto const& [path, stamp] : stamps) {
    writer.text(path);
    writer.text(stamp);
  }
  write(writer, said);
  return writer.take();
}

}  // namespace

void StageWatch::begin(std::string const& section, int milliseconds) {
  constexpr int grace = 1000;  // for the section's own clock to say it first
  stage_.set(section);
  process::set_alarm(milliseconds + grace);
}

void StageWatch::end() {
  process::set_alarm(0);
  stage_.set({});
}

ApartBuilder::ApartBuilder(Request request, Files const& files, bool again)
    : request_(std::move(request)),
      files_(files),
      work_([this](std::string_view job, process::Stage& stage) { return work_on(job, stage); }),
      workers_(1, work_, limits) {
  memory_.keeps_sections = again;
}

// In the child. The job: the sections that were stopped before.
std::string ApartBuilder::work_on(std::string_view job, process::Stage& stage) {
  StageWatch watch(stage);
  Request request = request_;
  request.watch = &watch;
  TextReader reader(job);
  request.stopped = read_diagnostics(reader).items();
  StampedFiles const files(files_);
  Diagnostics said;
  Built const built = report::build(request, files, memory_, said);
  return to_bytes(built, said, files.stamps());
}

Built ApartBuilder::read_answer(std::string_view bytes, Diagnostics& out) {
  TextReader reader(bytes);
  Built built;
  built.path = reader.text();
  built.shown = reader.text();
  built.pages = reader.number();
  built.usage_error = reader.number() != 0;
  for (std::uint64_t left = reader.number(); left > 0 && reader.is_whole(); --left)
    built.written.push_back(reader.text());
  stamps_.clear();
  for (std::uint64_t left = reader.number(); left > 0 && reader.is_whole(); --left) {
    std::string path = reader.text();
    stamps_[std::move(path)] = reader.text();
  }
  out.append(read_diagnostics(reader));
  return built;
}

Built ApartBuilder::build(Diagnostics& out, int wake) {
  Diagnostics stopped;
  while (true) {
    TextWriter job;
    write(job, stopped);
    if (auto failure = workers_.give(0, job.take())) return out.add(std::move(*failure)), Built{};
    auto const done = workers_.wait(-1, wake);
    if (!done) return workers_.kill(), Built{};
    if (done->answer) return read_answer(*done->answer, out);
    Diagnostic const& why = done->answer.error();
    if (why.place.section.empty()) return out.add(why), Built{};
    stopped.add(why);
  }
}

}  // namespace jianbao::report
