// jianbao build.
#include "cli/build_options.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "report/build_apart.h"
#include "report/share.h"

#include <algorithm>
#include <memory>
#include <string_view>

namespace jianbao::cli {

namespace {

bool has(std::vector<std::string> const& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Encryption and PDF/A exclude each other (ISO 19005-2 6.1.3).
void read_passwords(BuildOptions const& options, report::Request& request, Files const& files,
                    Diagnostics& out) {
  if (options.passwords.empty()) return;
  if (request.conformance != "none")
    return out.add("report.encrypted-archive", {request.conformance});
  auto const text = files.read(options.passwords);
  if (!text) return out.add(text.error());
  std::size_t const end = text->find('\n'), last = text->find('\n', end + 1);
  inspect::Encryption& encryption = request.packing.encryption;
  encryption.user = text->substr(0, end);
  if (end != std::string::npos) encryption.owner = text->substr(end + 1, last - end - 1);
  if (encryption.owner.empty())
    return out.add("report.no-password", {}, {.file = options.passwords});
  encryption.print = !has(options.forbidden, "print");
  encryption.copy = !has(options.forbidden, "copy");
  request.packing.encrypted = true;
}

ExitCode build(BuildOptions const& options, Language language) {
  DiskFiles const files;
  Diagnostics out;
  report::Request request = options.request;
  request.share = report::share_folder();
  if (request.definition.empty()) request.definition = default_definition();
  read_passwords(options, request, files, out);
  if (out.has_errors()) return print_diagnostics(out, language), ExitCode::usage;
  report::Built const built = report::ApartBuilder(request, files).build(out);
  print_errors(out, options.errors, language);
  bool const said = print_out(built.shown + (built.path.empty() ? "" : built.path + "\n"));
  ExitCode const code = exit_code(out, built.usage_error);
  return said || code != ExitCode::made ? code : ExitCode::cannot_write;
}

}  // namespace

std::string default_definition() {
  std::string const here = "data/briefing.json";
  if (DiskFiles().exists(here)) return here;
  return report::share_folder() + "/" + here;
}

void add_build(CLI::App& program, Context& context) {
  auto const options = std::make_shared<BuildOptions>();
  report::Request& request = options->request;
  CLI::App* build_command = program.add_subcommand("build", "Make a briefing");
  add_build_options(*build_command, *options);
  build_command
      ->add_option("--show", request.show,
                   "print a stage instead of making the PDF: document, pages")
      ->check(CLI::IsMember({"document", "pages"}));
  build_command
      ->add_option("--pdfa", request.conformance,
                   "PDF/A: none, 2b, 2a, 3b or 3a; with part 3 (the default) and none the data are "
                   "attached")
      ->check(CLI::IsMember({"none", "2b", "2a", "3b", "3a"}));
  build_command->add_flag("--print", request.for_print,
                          "for a printing house: 3 mm of bleed, and crop marks");
  build_command
      ->add_option("--passwords", options->passwords,
                   "encrypt with AES-256: a file whose first line opens the PDF (it may be empty) "
                   "and whose second lifts what is forbidden; only with --pdfa none")
      ->check(CLI::ExistingFile);
  build_command->add_option("--forbid", options->forbidden, "of an encrypted PDF: print, copy")
      ->delimiter(',')
      ->check(CLI::IsMember({"print", "copy"}))
      ->needs("--passwords");
  build_command->add_flag("--web", request.packing.linearised,
                          "linearised: the first page shows before the rest is there");
  build_command->add_flag("!--no-object-streams", request.packing.object_streams,
                          "keep every object by itself, for old readers; the file is larger");
  build_command->footer(
      "Examples:\n  jianbao build\n  jianbao build --year 2021 -o report.pdf\n"
      "  jianbao build --region 430600 --sections overview,opening_up\n");
  build_command->callback([options, &context] {
    context.run = [options, &context] { return build(*options, context.language()); };
  });
}

}  // namespace jianbao::cli
