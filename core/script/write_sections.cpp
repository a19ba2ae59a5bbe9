#include "script/write_sections.h"

#include "base/likely_name.h"
#include "base/utf8.h"
#include "doc/walk.h"
#include "script/host.h"
#include "script/markdown_section.h"
#include "script/plugin.h"
#include "script/sandbox.h"
#include "script/values.h"

namespace jianbao::script {

namespace {

constexpr char const* nothing_to_say = "暂无数据。";

// What the message handler saw at the point of the error.
struct Failure {
  std::string message, file;
  std::uint32_t line = 0;
  std::vector<std::string> trace;
};

struct Job {
  SectionRequest const& request;
  std::string const& text;
  Run& run;
  Library const& library;
  Failure failure = {};
  doc::Section section = {};
  bool loaded = false;  // the chunk's syntax is right
  bool is_written = false;
  Description* described = nullptr;  // what the file says of itself is all that is wanted
  int status = LUA_OK;
};

std::string error_text(lua_State* state) {
  if (lua_type(state, 1) != LUA_TSTRING)
    return std::string("error object: ") + luaL_typename(state, 1);
  std::size_t length = 0;
  char const* bytes = lua_tolstring(state, 1, &length);
  constexpr std::size_t longest = 2000;
  std::string text(bytes, std::min(length, longest + 1));
  utf8::cut(text, longest);
  if (utf8::first_invalid(text)) text = "(an error message that is not UTF-8)";
  return text;
}

std::string chunk_file(lua_Debug const& frame) {
  return frame.source[0] == '@' ? frame.source + 1 : frame.short_src;
}

// Upvalue: the job. Notes the author's lines from the innermost outwards; only strings are accepted
// as messages.
int note_failure(lua_State* state) {
  Failure& failure = static_cast<Job*>(lua_touserdata(state, lua_upvalueindex(1)))->failure;
  failure = Failure{};
  failure.message = error_text(state);
  lua_Debug frame;
  constexpr int deepest = 50;
  for (int level = 1; level < deepest && lua_getstack(state, level, &frame); ++level) {
    lua_getinfo(state, "Sln", &frame);
    if (frame.currentline <= 0) continue;
    std::string const file = chunk_file(frame);
    if (failure.file.empty()) {
      failure.file = file;
      failure.line = static_cast<std::uint32_t>(frame.currentline);
      std::string const prefix =
          std::string(frame.short_src) + ":" + std::to_string(frame.currentline) + ": ";
      if (failure.message.starts_with(prefix)) failure.message.erase(0, prefix.size());
    }
    failure.trace.push_back(file + ":" + std::to_string(frame.currentline) +
                            (frame.name ? " in " + std::string(frame.name) : ""));
  }
  return 1;
}

void check_indicators(Job& job, std::vector<std::string> const& ids, char const* field) {
  data::Dataset const& dataset = job.run.dataset();
  for (std::string const& id : ids) {
    if (dataset.find_indicator(id)) continue;
    std::vector<std::string> all;
    for (auto const& indicator : dataset.indicators)
      all.push_back(indicator.id);
    job.run.out.add("script.unknown-indicator", {id, field, likely_name(id, all)},
                    {.file = job.request.file, .section = job.request.id});
  }
}

bool has_needed(Job& job, std::vector<std::string> const& ids) {
  bool complete = true;
  Run& run = job.run;
  for (std::string const& id : ids) {
    auto const indicator = run.dataset().find_indicator(id);
    if (!indicator) continue;
    if (run.briefing.selection.find(*indicator, run.briefing.region, run.briefing.period,
                                    figure::Purpose::outcome, run.out))
      continue;
    complete = false;
    run.out.add("script.needed-missing",
                {run.dataset()[*indicator].name, id, run.dataset()[run.briefing.region].name,
                 run.briefing.period.to_string()},
                {.file = job.request.file, .section = job.request.id});
  }
  return complete;
}

void collect(lua_State* state, Job& job) {
  std::vector<std::uint32_t> places;
  read_blocks(state, -1, job.run, "section.write()", places);
  for (std::uint32_t place : places)
    job.section.body.push_back(job.run.blocks[place]);
}

// Everything that may raise a Lua error, in one protected call.
int run_section(lua_State* state) {
  Job& job = *static_cast<Job*>(lua_touserdata(state, 1));
  open_libraries(state);
  open_host(state, job.run, job.library);
  load_chunk(state, job.text, job.request.file, job.run.briefing.chunks);
  job.loaded = true;
  lua_call(state, 0, 1);
  int const table = lua_absindex(state, -1);
  Plugin const plugin = read_plugin(state, table);
  job.section.id = job.request.id;
  job.section.title = job.request.title.value_or(plugin.title);
  job.section.appendix = job.request.appendix;
  if (plugin.id != job.request.id)
    raise(state, "plugin.id: expected '" + job.request.id + "' as the file is called, found '" +
                     plugin.id + "'");
  if (job.described) {
    *job.described = {plugin.id,    plugin.title, plugin.api,
                      plugin.needs, plugin.wants, read_options(state, table)};
    job.is_written = true;
    return 0;
  }
  check_indicators(job, plugin.needs, "needs");
  check_indicators(job, plugin.wants, "wants");
  push_options(state, table, job.request, job.run);
  if (has_needed(job, plugin.needs)) {
    push_brief(state, job.run);
    lua_getfield(state, table, "write");
    lua_insert(state, -2);
    lua_call(state, 1, 1);
    collect(state, job);
  }
  job.is_written = true;
  return 0;
}

// run_section with note_failure as its handler. Making the handler needs memory, so this too runs
// in a protected call.
int run_with_handler(lua_State* state) {
  auto* const job = static_cast<Job*>(lua_touserdata(state, 1));
  lua_pushcclosure(state, note_failure, 1);
  lua_pushcfunction(state, run_section);
  lua_pushlightuserdata(state, job);
  job->status = lua_pcall(state, 1, 0, 1);
  return 0;
}

// "file.lua:12: message" of Lua's parser.
void split_syntax_message(Failure& failure, std::string const& file) {
  failure.file = file;
  std::size_t const colon = failure.message.find(".lua:");
  std::size_t at = colon == std::string::npos ? colon : colon + 5;
  if (at == std::string::npos) return;
  std::uint32_t line = 0;
  while (at < failure.message.size() && failure.message[at] >= '0' && failure.message[at] <= '9')
    line = line * 10 + static_cast<std::uint32_t>(failure.message[at++] - '0');
  failure.line = line;
  if (failure.message.compare(at, 2, ": ") == 0) failure.message.erase(0, at + 2);
}

void report_failure(Job& job, Sandbox const& sandbox, int status, Limits const& limits) {
  Failure& failure = job.failure;
  if (failure.file.empty() || !job.loaded) split_syntax_message(failure, job.request.file);
  Place place{.file = failure.file,
              .line = failure.line,
              .section = job.request.id,
              .trace = failure.trace};
  std::string const megabytes = std::to_string(limits.memory >> 20);
  if (sandbox.out_of_time())
    job.run.out.add("script.time", {std::to_string(limits.milliseconds)}, std::move(place));
  else if (auto const& excess = sandbox.excess())
    job.run.out.add("script.limit", {std::to_string(excess->most), excess->what}, std::move(place));
  else if (status == LUA_ERRMEM || sandbox.out_of_memory())
    job.run.out.add("script.memory", {megabytes}, std::move(place));
  else
    job.run.out.add(job.loaded ? "script.failed" : "script.syntax", {failure.message},
                    std::move(place));
}

void say_nothing_to_say(doc::Section& section) {
  section.body.push_back({doc::Paragraph{{{doc::Text{nothing_to_say}}}}});
}

std::optional<doc::Section> write_section(Job& job, Limits const& limits) {
  Sandbox sandbox(limits);
  lua_State* const state = sandbox.state();
  if (!state) {
    job.run.out.add("script.memory", {std::to_string(limits.memory >> 20)},
                    {.file = job.request.file, .section = job.request.id});
    return {};
  }
  sandbox.start_clock();
  // Pushing light C functions and pointers needs no memory, so nothing here can raise.
  lua_pushcfunction(state, run_with_handler);
  lua_pushlightuserdata(state, &job);
  int const outer = lua_pcall(state, 1, 0, 0);
  int const status = outer != LUA_OK ? outer : job.status;
  if (status != LUA_OK || !job.is_written) {
    report_failure(job, sandbox, status, limits);
    return {};
  }
  return std::move(job.section);
}

// What a section is written from.
struct Source {
  SectionRequest const& request;
  std::string const& text;
  Run& run;
  Library const& library;
};

// `title`: what is known of it when the section fails.
std::optional<doc::Section> write_section(Source const& source, Limits const& limits,
                                          std::string& title) {
  std::optional<doc::Section> section;
  if (source.request.file.ends_with(".md")) {
    section = write_markdown_section(source.request, source.text, source.run);
  } else {
    Job job{source.request, source.text, source.run, source.library};
    section = write_section(job, limits);
    title = job.section.title;
  }
  if (!section) return {};
  // A part that has nothing to say says so; an appendix is left out.
  if (section->body.empty() && section->appendix) return {};
  if (section->body.empty()) say_nothing_to_say(*section);
  return section;
}

}  // namespace

bool says_nothing(doc::Section const& section) {
  if (section.body.size() != 1) return false;
  auto const* paragraph = std::get_if<doc::Paragraph>(&section.body.front().kind);
  return paragraph && doc::plain_text(paragraph->content) == nothing_to_say;
}

std::optional<Description> describe_plugin(SectionRequest const& request, Briefing const& briefing,
                                           Files const& files, Diagnostics& out) {
  auto const text = files.read(request.file);
  if (!text) return out.add(text.error()), std::nullopt;
  figure::Ledger ledger;
  std::vector<std::string> origins;
  Run run{briefing, request.id, ledger, origins, out, {}};
  Library const library{files, request.library_folder, request.own_folder};
  Description description;
  Job job{request, *text, run, library};
  job.described = &description;
  std::size_t const before = out.errors();
  static_cast<void>(write_section(job, {}));
  if (out.errors() > before) return {};
  return description;
}

Sections write_sections(std::vector<SectionRequest> const& requests, Briefing const& briefing,
                        Files const& files, Limits const& limits, Diagnostics& out,
                        SectionWatch* watch) {
  Sections result;
  std::vector<std::uint32_t> printed;
  for (SectionRequest const& request : requests) {
    if (request.stopped) {
      Diagnostic stopped = *request.stopped;
      stopped.place.file = request.file;
      out.add(std::move(stopped));
      continue;
    }
    auto const text = files.read(request.file);
    if (!text) {
      out.add(text.error());
      continue;
    }
    Run run{briefing, request.id, result.ledger, result.files, out, printed};
    Library const library{files, request.library_folder, request.own_folder, briefing.chunks};
    std::string title;
    if (watch) watch->begin(request.id, limits.milliseconds);
    auto section = write_section({request, *text, run, library}, limits, title);
    if (watch) watch->end();
    if (!section) {
      result.failed.emplace(request.id, std::move(title));
      continue;
    }
    auto const figures = doc::printed_figures(*section);
    printed.insert(printed.end(), figures.begin(), figures.end());
    result.sections.push_back(std::move(*section));
  }
  return result;
}

}  // namespace jianbao::script
