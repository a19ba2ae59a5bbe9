#include "process/death.h"

#include <csignal>

#include <sys/wait.h>

namespace jianbao::process {

namespace {

std::string signal_name(int number) {
  switch (number) {
    case SIGSEGV:
      return "SIGSEGV";
    case SIGBUS:
      return "SIGBUS";
    case SIGFPE:
      return "SIGFPE";
    case SIGILL:
      return "SIGILL";
    case SIGABRT:
      return "SIGABRT";
    case SIGSYS:
      return "SIGSYS";
    default:
      return "signal " + std::to_string(number);
  }
}

Diagnostic say(std::string id, std::string argument, std::string const& stage) {
  return {std::move(id), {std::move(argument)}, {.section = stage}};
}

// 500 → "0.5", 30000 → "30".
std::string seconds(int milliseconds) {
  std::string text = std::to_string(milliseconds / 1000);
  int const rest = milliseconds % 1000;
  if (rest == 0) return text;
  std::string places = std::to_string(1000 + rest).substr(1);
  while (places.ends_with('0'))
    places.pop_back();
  return text + "." + places;
}

}  // namespace

Diagnostic death_of(int status, Limits const& limits, std::string const& stage) {
  if (!WIFSIGNALED(status)) return say("process.ended", std::to_string(WEXITSTATUS(status)), stage);
  int const number = WTERMSIG(status);
  if (number == SIGXCPU)
    return say("process.processor", std::to_string(limits.processor_seconds), stage);
  if (number == SIGPROF) return say("process.hung", {}, stage);
  if (number == SIGKILL || number == SIGTERM) return say("process.killed", {}, stage);
  return say("process.crashed", signal_name(number), stage);
}

Diagnostic out_of_time(Limits const& limits, std::string const& stage) {
  return say("process.time", seconds(limits.milliseconds), stage);
}

Diagnostic out_of_memory(Limits const& limits, std::string const& stage) {
  return say("process.memory", std::to_string(limits.memory >> 20), stage);
}

}  // namespace jianbao::process
