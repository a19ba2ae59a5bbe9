#include "base/diagnostic_text.h"

#include <charconv>

namespace jianbao {

namespace {

void write(TextWriter& out, std::vector<std::string> const& texts) {
  out.number(texts.size());
  for (std::string const& one : texts)
    out.text(one);
}

std::vector<std::string> read_texts(TextReader& in) {
  std::vector<std::string> texts;
  for (std::uint64_t left = in.number(); left > 0 && in.is_whole(); --left)
    texts.push_back(in.text());
  return texts;
}

void write(TextWriter& out, Place const& place) {
  out.text(place.file);
  out.number(place.line);
  out.number(place.column);
  out.text(place.pointer);
  out.text(place.section);
  write(out, place.trace);
  for (std::string const* text : {&place.cell, &place.region, &place.period, &place.record})
    out.text(*text);
}

Place read_place(TextReader& in) {
  Place place;
  place.file = in.text();
  place.line = static_cast<std::uint32_t>(in.number());
  place.column = static_cast<std::uint32_t>(in.number());
  place.pointer = in.text();
  place.section = in.text();
  place.trace = read_texts(in);
  for (std::string* text : {&place.cell, &place.region, &place.period, &place.record})
    *text = in.text();
  return place;
}

}  // namespace

void TextWriter::number(std::uint64_t value) {
  bytes_ += std::to_string(value) + " ";
}

void TextWriter::text(std::string_view words) {
  number(words.size());
  bytes_ += words;
}

std::uint64_t TextReader::number() {
  std::uint64_t value = 0;
  auto const [end, error] = std::from_chars(bytes_.data(), bytes_.data() + bytes_.size(), value);
  auto const used = static_cast<std::size_t>(end - bytes_.data());
  is_whole_ = is_whole_ && error == std::errc() && used < bytes_.size();
  if (!is_whole_) return 0;
  bytes_.remove_prefix(used + 1);
  return value;
}

std::string TextReader::text() {
  std::uint64_t const length = number();
  is_whole_ = is_whole_ && length <= bytes_.size();
  if (!is_whole_) return {};
  std::string words(bytes_.substr(0, length));
  bytes_.remove_prefix(length);
  return words;
}

void write(TextWriter& out, Diagnostics const& diagnostics) {
  out.number(diagnostics.items().size());
  for (Diagnostic const& one : diagnostics.items()) {
    out.text(one.id);
    write(out, one.arguments);
    write(out, one.place);
    out.number(one.related.size());
    for (Place const& place : one.related)
      write(out, place);
  }
}

Diagnostics read_diagnostics(TextReader& in) {
  Diagnostics diagnostics;
  for (std::uint64_t left = in.number(); left > 0 && in.is_whole(); --left) {
    Diagnostic one;
    one.id = in.text();
    one.arguments = read_texts(in);
    one.place = read_place(in);
    for (std::uint64_t places = in.number(); places > 0 && in.is_whole(); --places)
      one.related.push_back(read_place(in));
    if (in.is_whole()) diagnostics.add(std::move(one));
  }
  return diagnostics;
}

}  // namespace jianbao
