#include "script/markdown_section.h"

#include "markdown/outline.h"
#include "script/markdown_field.h"

#include <algorithm>

namespace jianbao::script {

namespace {

using markdown::Piece;
using markdown::Pieces;

class Teller {
 public:
  Teller(Run& run, Place file, Diagnostics& out) : run_(run), file_(std::move(file)), out_(out) {}

  // Nothing: left out, for want of a figure.
  std::optional<doc::Block> block(markdown::Block const& block) {
    Origin const origin = at(block.line);
    if (block.kind == markdown::Block::Kind::list) {
      auto list = this->list(block.list);
      if (list.items.empty()) return {};
      return doc::Block{std::move(list), origin};
    }
    auto inlines = content(block.content);
    if (!inlines) return {};
    switch (block.kind) {
      case markdown::Block::Kind::heading:
        return doc::Block{doc::Heading{static_cast<std::uint8_t>(block.level), std::move(*inlines)},
                          origin};
      case markdown::Block::Kind::quote:
        return doc::Block{doc::Quote{std::move(*inlines)}, origin};
      default:
        return doc::Block{doc::Paragraph{std::move(*inlines)}, origin};
    }
  }

 private:
  Origin at(std::uint32_t line) { return run_.origin(file_.file, static_cast<int>(line)); }

  doc::List list(markdown::List const& source) {
    doc::List list{source.numbered ? doc::ListMark::number : doc::ListMark::bullet, {}};
    for (markdown::Item const& one : source.items) {
      auto inlines = content(one.content);
      // What is nested is read even where it is left out: all errors are told at once.
      doc::ListItem item;
      for (markdown::List const& inner : one.lists)
        if (doc::List nested = this->list(inner); !nested.items.empty())
          item.lists.push_back(std::move(nested));
      if (!inlines) continue;
      item.content = std::move(*inlines);
      list.items.push_back(std::move(item));
    }
    return list;
  }

  std::optional<doc::Inlines> content(Pieces const& pieces) {
    std::vector<FieldWords> said;
    bool complete = true;
    read_fields(pieces, said, complete);
    if (!complete) return {};
    // Only now, so that what is left out leaves no line in the ledger.
    auto next = said.begin();
    return inlines(pieces, next);
  }

  void read_fields(Pieces const& pieces, std::vector<FieldWords>& said, bool& complete) {
    for (Piece const& piece : pieces) {
      if (piece.kind == Piece::Kind::note) read_fields(piece.note, said, complete);
      if (piece.kind != Piece::Kind::field) continue;
      Place place = file_;
      place.line = piece.line;
      said.push_back(read_field(piece.field, place, run_, out_));
      complete = complete && !said.back().words.empty();
    }
  }

  doc::Inlines inlines(Pieces const& pieces, std::vector<FieldWords>::iterator& next) {
    doc::Inlines result;
    for (Piece const& piece : pieces) {
      doc::Inline one{doc::Text{piece.words}, at(piece.line)};
      if (piece.kind == Piece::Kind::note) one.kind = doc::Footnote{inlines(piece.note, next)};
      if (piece.kind == Piece::Kind::field) {
        FieldWords& said = *next++;
        if (said.figure)
          one.kind = run_.enter(*said.figure, std::move(said.words), one.origin);
        else
          one.kind = doc::Text{std::move(said.words)};
      }
      one.style.strong = piece.strong;
      one.style.uri = piece.uri;
      result.push_back(std::move(one));
    }
    return result;
  }

  Run& run_;
  Place file_;
  Diagnostics& out_;
};

// Takes away the headings under which something was left out and nothing is left.
void drop_bare_headings(std::vector<markdown::Block> const& blocks,
                        std::vector<std::optional<doc::Block>>& told) {
  for (std::size_t i = blocks.size(); i-- > 0;) {
    if (blocks[i].kind != markdown::Block::Kind::heading) continue;
    bool left_out = false, stands = false;
    for (std::size_t j = i + 1; j < blocks.size(); ++j) {
      if (blocks[j].kind == markdown::Block::Kind::heading && blocks[j].level <= blocks[i].level)
        break;
      (told[j] ? stands : left_out) = true;
    }
    if (left_out && !stands) told[i].reset();
  }
}

void refuse_options(SectionRequest const& request, Diagnostics& out) {
  auto const* object =
      request.options ? std::get_if<data::JsonObject>(&request.options->value) : nullptr;
  if (!object) return;
  for (auto const& [name, value] : *object)
    out.add("script.unknown-option", {name, request.id, ""},
            {.file = request.options_file,
             .line = value.line,
             .column = value.column,
             .pointer = request.options_pointer + "/" + name,
             .section = request.id});
}

}  // namespace

std::optional<doc::Section> write_markdown_section(SectionRequest const& request,
                                                   std::string const& text, Run& run) {
  Diagnostics said;
  Place const file{.file = request.file, .section = request.id};
  refuse_options(request, said);
  markdown::Outline const outline = markdown::read_outline(text, file, said);
  std::vector<std::optional<doc::Block>> told;
  Teller teller(run, file, said);
  for (markdown::Block const& block : outline.blocks)
    told.push_back(teller.block(block));
  drop_bare_headings(outline.blocks, told);
  bool const failed = said.has_errors();
  run.out.append(said);
  if (failed) return {};
  doc::Section section{request.id, request.title.value_or(outline.title), {}, request.appendix};
  for (auto& block : told)
    if (block) section.body.push_back(std::move(*block));
  return section;
}

}  // namespace jianbao::script
