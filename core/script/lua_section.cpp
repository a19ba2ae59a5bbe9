#include "script/lua_section.h"

#include "base/likely_name.h"
#include "base/utf8.h"
#include "script/binding.h"
#include "script/chunks.h"
#include "script/host.h"
#include "script/plugin.h"
#include "script/sandbox.h"
#include "script/values.h"

namespace jianbao::script {

namespace {

// What the message handler saw at the point of the error.
struct Failure {
  std::string message, file;
  std::uint32_t line = 0;
  std::vector<std::string> trace;
};

struct Job {
  SectionSource const& source;
  lua_CFunction step = nullptr;  // what run_with_handler runs
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
  data::Dataset const& dataset = job.source.run.dataset();
  for (std::string const& id : ids) {
    if (job.source.run.find_indicator(id)) continue;
    std::vector<std::string> all;
    for (auto const& indicator : dataset.indicators)
      all.push_back(indicator.id);
    job.source.run.out.add("script.unknown-indicator", {id, field, likely_name(id, all)},
                           {.file = job.source.request.file, .section = job.source.request.id});
  }
}

bool has_needed(Job& job, std::vector<std::string> const& ids) {
  bool complete = true;
  Run& run = job.source.run;
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
                {.file = job.source.request.file, .section = job.source.request.id});
  }
  return complete;
}

void collect(lua_State* state, Job& job) {
  std::vector<std::uint32_t> places;
  read_blocks(state, -1, job.source.run, "section.write()", places);
  // A block may be told twice; its last place takes it over.
  std::vector<doc::Block>& blocks = job.source.run.blocks;
  std::vector<std::size_t> last(blocks.size());
  for (std::size_t i = 0; i < places.size(); ++i)
    last[places[i]] = i;
  for (std::size_t i = 0; i < places.size(); ++i) {
    doc::Block& block = blocks[places[i]];
    job.section.body.push_back(last[places[i]] == i ? std::move(block) : block);
  }
}

// Everything that may raise a Lua error stands in one of two protected calls: making the state
// ready for the section, and running it.
int make_ready(lua_State* state) {
  Job& job = *static_cast<Job*>(lua_touserdata(state, 1));
  open_libraries(state);
  open_host(state);
  if (job.source.run.beginning) load_beginning(state, job.source.run);
  return 0;
}

int run_section(lua_State* state) {
  Job& job = *static_cast<Job*>(lua_touserdata(state, 1));
  load_chunk(state, job.source.run, job.source.text, job.source.request.file);
  job.loaded = true;
  lua_call(state, 0, 1);
  int const table = lua_absindex(state, -1);
  Plugin const plugin = read_plugin(state, table);
  job.section.id = job.source.request.id;
  job.section.title = job.source.request.title.value_or(plugin.title);
  job.section.appendix = job.source.request.appendix;
  if (plugin.id != job.source.request.id)
    raise(state, "plugin.id: expected '" + job.source.request.id +
                     "' as the file is called, found '" + plugin.id + "'");
  if (job.described) {
    *job.described = {plugin.id,    plugin.title, plugin.api,
                      plugin.needs, plugin.wants, read_options(state, table)};
    job.is_written = true;
    return 0;
  }
  check_indicators(job, plugin.needs, "needs");
  check_indicators(job, plugin.wants, "wants");
  push_options(state, table, job.source.request, job.source.run);
  if (has_needed(job, plugin.needs)) {
    push_brief(state, job.source.run);
    lua_getfield(state, table, "write");
    lua_insert(state, -2);
    lua_call(state, 1, 1);
    collect(state, job);
  }
  job.is_written = true;
  return 0;
}

// A step with note_failure as its handler. Making the handler needs memory, so this too runs
// in a protected call.
int run_with_handler(lua_State* state) {
  auto* const job = static_cast<Job*>(lua_touserdata(state, 1));
  lua_pushcclosure(state, note_failure, 1);
  lua_pushcfunction(state, job->step);
  lua_pushlightuserdata(state, job);
  job->status = lua_pcall(state, 1, 0, 1);
  return 0;
}

int run_step(lua_State* state, Job& job, lua_CFunction step) {
  job.step = step;
  // Pushing light C functions and pointers needs no memory, so nothing here can raise.
  lua_pushcfunction(state, run_with_handler);
  lua_pushlightuserdata(state, &job);
  int const outer = lua_pcall(state, 1, 0, 0);
  return outer != LUA_OK ? outer : job.status;
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

// What the section was about, and what it asked of the data last.
Place at_hand(Run const& run) {
  data::Dataset const& dataset = run.dataset();
  Place place;
  place.section = run.section;
  place.region = dataset[run.briefing.region].name;
  place.period = run.briefing.period.to_string();
  figure::Reads const* const reads = run.briefing.selection.reads();
  if (!reads || reads->size() <= run.reads_before) return place;
  figure::Lookup const& last = reads->back();
  bool const of_all = last.question == figure::Question::peers;
  place.record = dataset[last.indicator].id + ", " +
                 (of_all ? last.level : dataset[last.region].name) + ", " + last.period.to_string();
  return place;
}

void report_failure(Job& job, Sandbox const& sandbox, int status, Limits const& limits) {
  Failure& failure = job.failure;
  if (failure.file.empty() || !job.loaded) split_syntax_message(failure, job.source.request.file);
  Place place = at_hand(job.source.run);
  place.file = failure.file;
  place.line = failure.line;
  place.trace = failure.trace;
  std::string const megabytes = std::to_string(limits.memory >> 20);
  if (sandbox.out_of_time())
    job.source.run.out.add("script.time", {std::to_string(limits.milliseconds)}, std::move(place));
  else if (auto const& excess = sandbox.excess())
    job.source.run.out.add("script.limit", {std::to_string(excess->most), excess->what},
                           std::move(place));
  else if (status == LUA_ERRMEM || sandbox.out_of_memory())
    job.source.run.out.add("script.memory", {megabytes}, std::move(place));
  else
    job.source.run.out.add(job.loaded ? "script.failed" : "script.syntax", {failure.message},
                           std::move(place));
}

std::optional<doc::Section> run_in(Arena& arena, Job& job, Limits const& limits) {
  Run& run = job.source.run;
  bool const is_ready = run.beginning && run.beginning->ready;
  Sandbox sandbox(limits, arena, is_ready ? &*run.beginning->ready : nullptr);
  lua_State* const state = sandbox.state();
  if (!state) {
    run.out.add("script.memory", {std::to_string(limits.memory >> 20)},
                {.file = job.source.request.file, .section = job.source.request.id});
    return {};
  }
  set_run(state, run);
  sandbox.start_clock();
  int status = is_ready ? LUA_OK : run_step(state, job, make_ready);
  if (!is_ready && status == LUA_OK && run.beginning && !run.beginning->texts.empty())
    run.beginning->ready = sandbox.keep();
  if (status == LUA_OK) status = run_step(state, job, run_section);
  if (status != LUA_OK || !job.is_written) {
    report_failure(job, sandbox, status, limits);
    return {};
  }
  return std::move(job.section);
}

std::optional<doc::Section> run_job(Job& job, Limits const& limits) {
  Run& run = job.source.run;
  run.library = &job.source.library;
  Chunks* const chunks = run.briefing.chunks;
  if (!chunks) return run_in(*std::make_unique<Arena>(), job, limits);
  run.beginning = &chunks->beginning(job.source.request.file, job.source.text);
  return run_in(chunks->arena(), job, limits);
}

}  // namespace

std::optional<doc::Section> write_lua_section(SectionSource const& source, Limits const& limits,
                                              std::string& title) {
  Job job{source};
  auto section = run_job(job, limits);
  title = job.section.title;
  return section;
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
  SectionSource const source{request, *text, run, library};
  Job job{source};
  job.described = &description;
  std::size_t const before = out.errors();
  static_cast<void>(run_job(job, {}));
  if (out.errors() > before) return {};
  return description;
}

}  // namespace jianbao::script
