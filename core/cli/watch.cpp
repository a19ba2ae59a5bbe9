// jianbao watch: builds again whenever something it was built from changes.
#include "base/file_watch.h"
#include "cli/build_options.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "process/stop_signals.h"
#include "report/build_apart.h"
#include "report/share.h"

#include <chrono>
#include <memory>

#include <fmt/format.h>

namespace jianbao::cli {

namespace {

using Clock = std::chrono::steady_clock;

std::string joined(std::vector<std::string> const& words) {
  std::string text;
  for (std::string const& word : words)
    text += (text.empty() ? "" : ", ") + word;
  return text;
}

class Watch {
 public:
  Watch(BuildOptions const& options, Language language)
      : options_(options), language_(language), builder_(options.request, files_, true) {}

  ExitCode run() {
    while (true) {
      auto const begin = Clock::now();
      Diagnostics out;
      report::Built const built = builder_.build(out, signals_.descriptor());
      if (signals_.take()) return ExitCode::stopped;
      print_errors(out, options_.errors, language_);
      std::chrono::duration<double, std::milli> const took = Clock::now() - begin;
      if (!tell(built, out, took.count())) return ExitCode::cannot_write;
      if (!wait_for_change()) return ExitCode::stopped;
    }
  }

 private:
  bool tell(report::Built const& built, Diagnostics const& out, double milliseconds) {
    bool const chinese = language_ == Language::chinese;
    if (!built.path.empty()) {
      last_good_ = built.path;
      std::string const sections = joined(built.written);
      return print_out(
          fmt::format(fmt::runtime(chinese ? "{}：{} 页，{:.0f} 毫秒；重写章节：{}\n"
                                           : "{}: {} pages, {:.0f} ms; sections written: {}\n"),
                      built.path, built.pages, milliseconds,
                      sections.empty() ? (chinese ? "无" : "none") : sections));
    }
    std::string text = fmt::format(
        fmt::runtime(chinese ? "未生成：{} 个错误" : "not made, errors: {}"), out.errors());
    if (!last_good_.empty())
      text += fmt::format(
          fmt::runtime(chinese ? "；保留上一份 {}" : "; the last good one stays: {}"), last_good_);
    return print_out(text + "\n");
  }

  // False when a signal came. A save is often several writes: what follows closely is waited for.
  bool wait_for_change() {
    constexpr int longest = 1000, quiet = 40, most_waits = 25;
    watch_.set(builder_.stamps());
    while (still_hold(builder_.stamps(), files_)) {
      watch_.wait(longest, signals_.descriptor());
      if (signals_.take()) return false;
    }
    for (int i = 0; i < most_waits; ++i)
      if (!watch_.wait(quiet, signals_.descriptor())) break;
    return !signals_.take();
  }

  BuildOptions const& options_;
  Language language_;
  process::StopSignals signals_;
  DiskFiles files_;
  FileWatch watch_;
  report::ApartBuilder builder_;
  std::string last_good_;
};

}  // namespace

void add_watch(CLI::App& program, Context& context) {
  auto const options = std::make_shared<BuildOptions>();
  CLI::App* command = program.add_subcommand(
      "watch", "Make a briefing, and again whenever its data, sections or style change");
  add_build_options(*command, *options);
  command->footer(
      "What has not changed is kept from one time to the next. While there are errors the last\n"
      "good PDF stays. Ctrl-C ends it.\n"
      "Examples:\n  jianbao watch\n  jianbao watch --year 2021 --draft -o draft.pdf\n");
  command->callback([options, &context] {
    context.run = [options, &context] {
      report::Request& request = options->request;
      request.share = report::share_folder();
      if (request.definition.empty()) request.definition = default_definition();
      return Watch(*options, context.language()).run();
    };
  });
}

}  // namespace jianbao::cli
