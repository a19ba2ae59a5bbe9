// jianbao text: why a line breaks where it does.
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "line/clean.h"
#include "line/legal_breaks.h"
#include "line/shape_spans.h"
#include "line/show_lines.h"
#include "line/test_metric.h"
#include "report/read_style.h"
#include "report/share.h"

#include <cstdio>
#include <iostream>
#include <iterator>
#include <memory>

#include <fmt/format.h>

namespace jianbao::cli {

namespace {

constexpr Length size = Length::pt(12);

struct Options {
  std::string text, role = "body", level = "gb", breaker = "optimal", style = "quanjiao";
  double measure = 0, indent = 0, gap = 0.25;
  bool breaks = false, test_metric = false, given = false;
};

std::map<std::string, line::KinsokuLevel> const levels{{"none", line::KinsokuLevel::none},
                                                       {"basic", line::KinsokuLevel::basic},
                                                       {"gb", line::KinsokuLevel::gb},
                                                       {"strict", line::KinsokuLevel::strict}};
std::map<std::string, line::MarkStyle> const styles{{"quanjiao", line::MarkStyle::quanjiao},
                                                    {"kaiming", line::MarkStyle::kaiming},
                                                    {"banjiao", line::MarkStyle::banjiao},
                                                    {"none", line::MarkStyle::none}};
std::map<std::string, line::Breaker> const breakers{{"r1", line::Breaker::greedy},
                                                    {"optimal", line::Breaker::optimal}};

line::TextOptions text_options(Options const& options) {
  line::TextOptions result;
  result.measure = size.scaled(options.measure);
  result.first_indent = size.scaled(options.indent);
  result.kinsoku = levels.at(options.level);
  result.marks = styles.at(options.style);
  result.breaker = breakers.at(options.breaker);
  result.gap_numerator = static_cast<int>(options.gap * 1000 + 0.5);
  result.gap_denominator = 1000;
  return result;
}

// The input without its last line end; one paragraph a line.
std::string read_input(Options const& options) {
  if (options.given) return options.text;
  return {std::istreambuf_iterator<char>(std::cin), {}};
}

class Printer {
 public:
  Printer(Options const& options, font::FontSet const& fonts)
      : options_(options), fonts_(fonts), glyphs_(fonts), text_options_(text_options(options)) {}

  void print_paragraph(std::string_view paragraph, Diagnostics& out) {
    std::vector<line::Span> const spans{
        {.text = std::string(paragraph), .role = options_.role, .size = size}};
    line::Characters characters = line::read_spans(spans);
    if (options_.test_metric || options_.breaks)
      line::apply_test_metric(characters);
    else
      report(line::shape_spans(glyphs_, spans, characters).missing, out);
    if (options_.breaks) {
      fmt::print("{}\n", line::show_breaks(characters, text_options_));
      return;
    }
    for (line::ShownLine const& one : line::show_lines(characters, text_options_, size)) {
      fmt::print("{}{}{}\n", one.text, one.adjustment.empty() ? "" : "\t", one.adjustment);
      if (one.overfull) out.add("layout.overfull-line", {one.text}, {}), overfull = true;
      if (one.loose && !one.overfull) out.add("layout.loose-line", {one.text}, {});
    }
  }

  bool overfull = false;

 private:
  void report(std::vector<line::Missing> const& missing, Diagnostics& out) {
    for (line::Missing const& one : missing)
      out.add(
          "font.missing-glyph",
          {utf8::encode(one.code), fmt::format("U+{:04X}", static_cast<std::uint32_t>(one.code)),
           one.role, fonts_.tried(one.role)},
          {});
  }

  Options const& options_;
  font::FontSet const& fonts_;
  line::GlyphMemory glyphs_;
  line::TextOptions text_options_;
};

std::optional<font::FontSet> open_role(std::string const& role, Diagnostics& out) {
  report::Definition const plain;
  auto const manifest = report::read_fonts(plain, report::share_folder(), DiskFiles(), out);
  if (!manifest) return {};
  font::Manifest only{manifest->files, {}};
  auto const found = manifest->roles.find(role);
  if (found == manifest->roles.end()) {
    out.add("report.font-role", {role}, {});
    return {};
  }
  only.roles.insert(*found);
  return font::open_fonts(only, out);
}

ExitCode show_text(Options const& options, Language language) {
  Diagnostics out;
  font::FontSet fonts;
  if (!options.test_metric && !options.breaks) {
    auto opened = open_role(options.role, out);
    if (!opened || out.has_errors()) {
      fmt::print(stderr, "{}", print(out, language));
      return exit_code(out, !opened);
    }
    fonts = std::move(*opened);
  }
  std::string const input = read_input(options);
  if (auto const fault = utf8::first_invalid(input)) {
    out.add("data.utf8", {fmt::format("0x{:02X}", static_cast<unsigned char>(input[*fault]))}, {});
    fmt::print(stderr, "{}", print(out, language));
    return ExitCode::bad_input;
  }
  Printer printer(options, fonts);
  std::string_view rest = input;
  while (!rest.empty()) {
    std::size_t const end = std::min(rest.find('\n'), rest.size());
    std::string_view paragraph = rest.substr(0, end);
    if (paragraph.ends_with('\r')) paragraph.remove_suffix(1);
    printer.print_paragraph(paragraph, out);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  fmt::print(stderr, "{}", print(out, language));
  return printer.overfull ? ExitCode::findings : exit_code(out, false);
}

template <typename Choices>
std::vector<std::string> names(Choices const& choices) {
  std::vector<std::string> result;
  for (auto const& [name, value] : choices)
    result.push_back(name);
  return result;
}

}  // namespace

void add_text(CLI::App& program, Context& context) {
  auto const options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("text", "Show the legal breaks of a text, or its lines");
  CLI::Option* const text = command->add_option("text", options->text,
                                                "the text (by default that of the standard input, "
                                                "one paragraph a line)");
  CLI::Option* const breaks =
      command->add_flag("--breaks", options->breaks, "print the text with | at each legal break");
  CLI::Option* const measure =
      command->add_option("--measure", options->measure, "width of the lines in em")
          ->check(CLI::Range(0.5, 1e6));
  measure->excludes(breaks);
  command->add_option("--indent", options->indent, "of the first line in em")
      ->check(CLI::Range(0.0, 1e6));
  command->add_option("--level", options->level, "of line-start and line-end rules")
      ->check(CLI::IsMember(names(levels)))
      ->capture_default_str();
  command->add_option("--style", options->style, "of the blank halves of marks")
      ->check(CLI::IsMember(names(styles)))
      ->capture_default_str();
  command->add_option("--breaker", options->breaker, "r1: greedy reference; optimal: total fit")
      ->check(CLI::IsMember(names(breakers)))
      ->capture_default_str();
  command->add_option("--gap", options->gap, "between Chinese and Latin in em")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  command->add_option("--role", options->role, "font role to measure with")->capture_default_str();
  command->add_flag("--test-metric", options->test_metric,
                    "measure without fonts: Chinese 1 em, ASCII half an em");
  command->footer(
      "Every line is printed with a tab and what justification added or took over it in em; the\n"
      "last line of a paragraph has none. Exit code 1: a line does not fit.\n"
      "Examples:\n  jianbao text --breaks 约3～5亿元的投资规模\n"
      "  jianbao text --measure 9 --indent 2 --test-metric 统计局发布公报，全市经济平稳运行。\n");
  command->callback([=, &context] {
    options->given = text->count() > 0;
    if (!options->breaks && measure->count() == 0)
      throw CLI::RequiredError("--breaks or --measure");
    context.run = [options, &context] { return show_text(*options, context.language()); };
  });
}

}  // namespace jianbao::cli
