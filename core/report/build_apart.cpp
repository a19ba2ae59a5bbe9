#include "report/build_apart.h"

#include "base/diagnostic_text.h"
#include "process/alarm.h"
#include "process/workers.h"

namespace jianbao::report {

namespace {

std::string to_bytes(Built const& built, Diagnostics const& said) {
  TextWriter writer;
  writer.text(built.path);
  writer.text(built.shown);
  writer.number(built.pages);
  writer.number(built.usage_error ? 1 : 0);
  write(writer, said);
  return writer.take();
}

Built from_bytes(std::string_view bytes, Diagnostics& out) {
  TextReader reader(bytes);
  Built built;
  built.path = reader.text();
  built.shown = reader.text();
  built.pages = reader.number();
  built.usage_error = reader.number() != 0;
  out.append(read_diagnostics(reader));
  return built;
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

Built build_apart(Request request, std::string const& show, Files const& files, Diagnostics& out) {
  // 5,000 pages take seconds: this is for what should never be.
  constexpr process::Limits limits{.milliseconds = 600'000};
  while (true) {
    process::Work const work = [&](std::string_view, process::Stage& stage) {
      StageWatch watch(stage);
      Request watched = request;
      watched.watch = &watch;
      Diagnostics said;
      Built const built = build(watched, show, files, said);
      return to_bytes(built, said);
    };
    auto const answer = process::run(work, {}, limits);
    if (answer) return from_bytes(*answer, out);
    std::string const& section = answer.error().place.section;
    if (section.empty()) return out.add(answer.error()), Built{};
    request.stopped.push_back(answer.error());
  }
}

}  // namespace jianbao::report
