// 版记: copies to, printer and date, between rules (GB/T 9704-2012 7.4); a newsletter's 报送发.
#include "layout/form/form.h"

namespace jianbao::layout {

namespace {

constexpr Length thick = Length::mm(0.35), thin = Length::mm(0.25);

struct Row {
  std::string label, words;  // 抄送： and whom, runovers under the first of them
  std::string right;         // flush right on the same line
};

std::vector<Row> rows_of(Setter const& setter) {
  doc::Imprint const& imprint = setter.document.imprint;
  std::vector<Row> rows;
  if (setter.style.form == Form::newsletter) {
    for (auto const& [label, words] :
         {std::pair<char const*, std::string const&>{"报：", imprint.report_to},
          {"送：", imprint.send_to},
          {"发：", imprint.issue_to}})
      if (!words.empty()) rows.push_back({label, words, {}});
    if (!imprint.copies.empty()) rows.push_back({{}, {}, imprint.copies});
    return rows;
  }
  if (!imprint.copies_to.empty()) rows.push_back({"抄送：", imprint.copies_to, {}});
  if (!imprint.printer.empty() || !imprint.print_date.empty())
    rows.push_back(
        {{}, imprint.printer, imprint.print_date.empty() ? "" : imprint.print_date + "印发"});
  return rows;
}

// The rules as wide as the type area; text one character in on both sides.
Box colophon_box(Setter& setter, std::vector<Row> const& rows) {
  TextStyle look = setter.style.of("colophon");
  look.alignment = line::Alignment::justify;
  page::Colour const black{};
  Length const air = (look.leading - look.size) / 2;
  PlacedBlock block(setter, thick / 2);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Row const& row = rows[i];
    block.rule(i == 0 ? thick : thin, black);
    block.skip(air);
    page::TagId const tag = setter.tag("P", setter.parent);
    Length const em = look.size;
    Length label{};
    if (!row.label.empty()) {
      block.beside(row.label, look, tag, line::Alignment::left, em);
      label = setter.natural(row.label, look) + em.times(1, 2);
    }
    if (!row.right.empty()) block.beside(row.right, look, tag, line::Alignment::right, em, em);
    if (!row.words.empty())
      block.text(row.words, look, tag, em + label, em);
    else
      block.skip(look.size);
    block.skip(air);
  }
  block.rule(thick, black);
  block.skip(thick / 2);
  return block.take();
}

// What a report was made of: a line for each, the labels in a column of their own.
Box origin_box(Setter& setter) {
  TextStyle look = setter.style.of("table-note");
  look.alignment = line::Alignment::left;
  Length label{};
  for (auto const& [name, words] : setter.document.colophon)
    label = max(label, setter.natural(name, look));
  label += look.size * 2;
  PlacedBlock block(setter, thin);
  block.rule(thin, setter.style.accent);
  block.skip(look.leading - look.size / 2);
  for (auto const& [name, words] : setter.document.colophon) {
    page::TagId const tag = setter.tag("P", setter.parent);
    block.beside(name, look, tag, line::Alignment::left);
    block.text(words, look, tag, label);
    block.skip(look.leading - look.size);
  }
  return block.take();
}

}  // namespace

void put_colophon(Setter& setter, Length used) {
  Form const form = setter.style.form;
  bool const imprinted = form == Form::official || form == Form::newsletter;
  auto const rows = imprinted ? rows_of(setter) : std::vector<Row>{};
  bool const told = !imprinted && setter.style.colophon && !setter.document.colophon.empty();
  if (rows.empty() && !told) return;
  PageFrame const& frame = setter.style.page;
  Box box = told ? origin_box(setter) : colophon_box(setter, rows);
  auto& pages = setter.paged.pages;
  Length const room = frame.paper.height - frame.top - frame.bottom;
  bool const must_be_even = form == Form::official;
  // A line's height of white stays between the text and the first rule.
  bool const fits = used + box.height + setter.style.of("body").leading <= room &&
                    pages.back().size.width == frame.paper.width &&
                    !(must_be_even && pages.size() % 2 == 1);
  if (!fits) {
    do {
      if (imprinted) setter.unnumbered.push_back(pages.size());
      pages.push_back({frame.paper, {}, {}});
    } while (must_be_even && pages.size() % 2 == 1);
  }
  // The last rule's lower edge is the type area's.
  Length const y = frame.paper.height - frame.bottom - box.height;
  for (page::Item& item : box.items) {
    page::move_by(item, {frame.left, y});
    pages.back().items.push_back(std::move(item));
  }
}

}  // namespace jianbao::layout
