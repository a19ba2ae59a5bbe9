// jianbao extract: the data inside a PDF.
#include "base/files.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "inspect/attachments.h"
#include "report/atomic_file.h"

#include <algorithm>
#include <memory>
#include <string_view>

namespace jianbao::cli {

namespace {

struct Options {
  std::string pdf, folder = ".";
};

// A name of the file's own choosing must not lead out of the folder: names between single strokes,
// none of which begins with a point.
bool is_plain(std::string const& name) {
  constexpr std::string_view refused("\\\0", 2);
  if (name.find_first_of(refused) != std::string::npos) return false;
  for (std::size_t at = 0; at <= name.size();) {
    std::size_t const end = std::min(name.find('/', at), name.size());
    if (end == at || name[at] == '.') return false;
    at = end + 1;
  }
  return true;
}

ExitCode extract(Options const& options, Language language) {
  Diagnostics out;
  auto const bytes = DiskFiles().read(options.pdf);
  if (!bytes) return out.add(bytes.error()), print_diagnostics(out, language), ExitCode::bad_input;
  auto const found = inspect::read_attachments(*bytes, options.pdf);
  if (!found) return out.add(found.error()), print_diagnostics(out, language), ExitCode::bad_input;
  if (found->empty()) out.add("inspect.no-data", {}, {.file = options.pdf});
  std::string shown;
  for (inspect::EmbeddedFile const& one : *found) {
    if (!is_plain(one.name)) {
      out.add("inspect.name", {one.name}, {.file = options.pdf});
      continue;
    }
    std::string const path = options.folder + "/" + one.name;
    if (auto failure = report::write_file(path, one.bytes)) {
      out.add(std::move(*failure));
      print_diagnostics(out, language);
      return ExitCode::cannot_write;
    }
    shown += path + "\n";
  }
  print_diagnostics(out, language);
  if (!print_out(shown)) return ExitCode::cannot_write;
  return out.has_errors() ? ExitCode::bad_input : ExitCode::made;
}

}  // namespace

void add_extract(CLI::App& program, Context& context) {
  auto const options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("extract", "Write the data that a PDF holds to files");
  command->add_option("pdf", options->pdf, "a PDF that jianbao made")->required();
  command->add_option("-o,--output", options->folder, "the folder (this one)");
  command->footer(
      "Examples:\n  jianbao extract report.pdf -o data\n"
      "  jianbao build data/briefing.json    prints the same figures again\n");
  command->callback([options, &context] {
    context.run = [options, &context] { return extract(*options, context.language()); };
  });
}

}  // namespace jianbao::cli
