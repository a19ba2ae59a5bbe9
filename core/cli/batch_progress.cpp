#include "cli/batch_progress.h"

#include <cstdio>

#include <fmt/format.h>
#include <unistd.h>

namespace jianbao::cli {

namespace {

std::string rest_time(double seconds, bool chinese) {
  auto const whole = static_cast<long>(seconds + 0.5);
  if (whole < 100) return fmt::format(fmt::runtime(chinese ? "{} 秒" : "{} s"), whole);
  return fmt::format(fmt::runtime(chinese ? "{} 分" : "{} min"), (whole + 30) / 60);
}

std::string state(batch::Progress const& progress, double seconds, bool chinese) {
  double const rate = seconds > 0 ? static_cast<double>(progress.done()) / seconds : 0;
  double const rest = rate > 0 ? static_cast<double>(progress.total - progress.done()) / rate : 0;
  std::string text = fmt::format(fmt::runtime(chinese ? "{}/{} 份，每秒 {:.1f} 份，剩余 {}"
                                                      : "{}/{} reports, {:.1f}/s, {} left"),
                                 progress.done(), progress.total, rate, rest_time(rest, chinese));
  if (progress.kept > 0)
    text += fmt::format(fmt::runtime(chinese ? "，保留 {}" : ", {} kept"), progress.kept);
  if (progress.failed > 0)
    text += fmt::format(fmt::runtime(chinese ? "，失败 {}" : ", {} failed"), progress.failed);
  return text;
}

}  // namespace

ProgressLine::ProgressLine(Language language)
    : language_(language), is_terminal_(::isatty(STDERR_FILENO) == 1) {}

void ProgressLine::tell(batch::Progress const& progress) {
  if (progress.last && !progress.last->made) tell_failure(*progress.last);
  // Often enough to be alive, seldom enough to cost nothing and to keep a log short.
  auto const pause = is_terminal_ ? std::chrono::milliseconds(200) : std::chrono::seconds(10);
  auto const now = Clock::now();
  if (now - last_ < pause) return;
  last_ = now;
  show(progress);
}

void ProgressLine::tell_failure(batch::Record const& record) {
  clear();
  bool const chinese = language_ == Language::chinese;
  std::string text =
      fmt::format(fmt::runtime(chinese ? "失败：{}\n" : "failed: {}\n"), record.name);
  for (std::string const& cause : record.causes)
    text += "  " + cause + "\n";
  std::fputs(text.c_str(), stderr);
}

void ProgressLine::show(batch::Progress const& progress) {
  double const seconds = std::chrono::duration<double>(last_ - begin_).count();
  std::string const text = state(progress, seconds, language_ == Language::chinese);
  std::fputs((is_terminal_ ? "\r\x1B[K" + text : text + "\n").c_str(), stderr);
  std::fflush(stderr);
  is_shown_ = is_terminal_;
}

void ProgressLine::clear() {
  if (is_shown_) std::fputs("\r\x1B[K", stderr);
  is_shown_ = false;
}

std::string show_summary(batch::Summary const& summary, double seconds, Language language) {
  bool const chinese = language == Language::chinese;
  batch::Progress const& progress = summary.progress;
  std::string text;
  auto const row = [&](char const* english, char const* words, std::size_t number) {
    text += fmt::format("{} {}\n", chinese ? words : english, number);
  };
  row("reports", "计划", progress.total);
  row("made   ", "生成", progress.made);
  row("kept   ", "保留", progress.kept);
  row("failed ", "失败", progress.failed);
  if (progress.done() < progress.total) row("not yet", "未做", progress.total - progress.done());
  if (seconds > 0)
    text += fmt::format(
        fmt::runtime(chinese ? "用时 {:.1f} 秒，每秒 {:.1f} 份\n" : "{:.1f} s, {:.1f} reports/s\n"),
        seconds, static_cast<double>(progress.done()) / seconds);
  for (batch::Record const& one : summary.failed)
    text += fmt::format(fmt::runtime(chinese ? "失败 {}：{}\n" : "failed {}: {}\n"), one.name,
                        one.causes.empty() ? std::string() : one.causes.front());
  return text;
}

}  // namespace jianbao::cli
