#include "pdf/object.h"

#include "pdf/value.h"

#include <algorithm>
#include <new>

static_assert(HPDF_MAJOR_VERSION == 2 && HPDF_MINOR_VERSION >= 3 && HPDF_MINOR_VERSION <= 4,
              "the object layer was tried with libharu 2.3 and 2.4 only");

namespace jianbao::pdf {

namespace {

HPDF_Binary binary(HPDF_Doc doc, std::string const& bytes) {
  // libharu copies the bytes; it takes a pointer to non-const only by old habit.
  auto* data = reinterpret_cast<HPDF_BYTE*>(const_cast<char*>(bytes.data()));
  return HPDF_Binary_New(doc->mmgr, data, static_cast<HPDF_UINT>(bytes.size()));
}

}  // namespace

Document::Document() : doc_(HPDF_New(&Document::remember, this)) {
  if (!doc_) throw std::bad_alloc();
  check(HPDF_SetCompressionMode(doc_.get(), HPDF_COMP_NONE));
  doc_->pdf_version = HPDF_VER_17;
  check(HPDF_SetPagesConfiguration(doc_.get(), 64));  // else 32,767 pages are the most
}

void Document::remember(HPDF_STATUS error, HPDF_STATUS, void* self) noexcept {
  auto& document = *static_cast<Document*>(self);
  if (document.fault_ == 0) document.fault_ = error;
}

void Document::check(HPDF_STATUS status) {
  if (status != HPDF_OK && fault_ == 0) fault_ = status;
}

void* Document::made(void* object) {
  if (!object && fault_ == 0) fault_ = HPDF_FAILD_TO_ALLOC_MEM;
  return object;
}

HPDF_Dict Document::direct_dictionary() {
  return static_cast<HPDF_Dict>(made(HPDF_Dict_New(doc_->mmgr)));
}

HPDF_Dict Document::dictionary(char const* type) {
  HPDF_Dict const result = direct_dictionary();
  if (!result) return nullptr;
  check(HPDF_Xref_Add(doc_->xref, result));
  if (type) put_name(result, "Type", type);
  return result;
}

HPDF_Dict Document::stream(std::string_view data, std::string_view compressed) {
  auto const result = static_cast<HPDF_Dict>(made(HPDF_DictStream_New(doc_->mmgr, doc_->xref)));
  if (!result) return nullptr;
  std::string_view const bytes = compressed.empty() ? data : compressed;
  check(HPDF_Stream_Write(result->stream, reinterpret_cast<HPDF_BYTE const*>(bytes.data()),
                          static_cast<HPDF_UINT>(bytes.size())));
  if (!compressed.empty()) result->write_fn = write_flate_filter;
  return result;
}

std::uint32_t Document::number_of(void const* indirect) {
  constexpr HPDF_UINT32 digits = 0x00FFFFFF;  // above them stand flags
  return static_cast<HPDF_Obj_Header const*>(indirect)->obj_id & digits;
}

std::uint32_t Document::size_of_library() const {
  return doc_->xref->start_offset + doc_->xref->entries->count;
}

void Document::close_library() {
  closed_at_ = next_number_ = size_of_library();
}

std::string Document::saved() {
  check(HPDF_SaveToStream(doc_.get()));
  // An object made after the library was closed has the number of another.
  if (closed_at_ != 0 && closed_at_ != size_of_library()) check(HPDF_INVALID_OBJ_ID);
  HPDF_UINT32 size = failed() ? 0 : HPDF_GetStreamSize(doc_.get());
  std::string bytes(size, '\0');
  if (size > 0)
    check(HPDF_ReadFromStream(doc_.get(), reinterpret_cast<HPDF_BYTE*>(bytes.data()), &size));
  if (size != bytes.size()) check(HPDF_FILE_IO_ERROR);
  return bytes;
}

std::uint32_t Document::number() {
  return next_number_ != 0 ? next_number_++ : reserve().number;
}

std::uint32_t Document::add_value(std::string_view value) {
  std::uint32_t const at = number();
  write(at, value);
  return at;
}

Reference Document::reserve() {
  if (next_number_ != 0) check(HPDF_INVALID_OBJ_ID);  // it would be given a number twice
  void* object = nullptr;
  if (!spare_.empty()) {
    object = spare_.back();
    spare_.pop_back();
  } else {
    object = made(HPDF_Null_New(doc_->mmgr));
    if (!object) return {};
    check(HPDF_Xref_Add(doc_->xref, object));
  }
  return {object, number_of(object)};
}

void Document::write(std::uint32_t number, std::string_view value) {
  written_.push_back({number, static_cast<std::uint32_t>(value.size()), values_.size(), {}});
  values_ += value;
}

void Document::write_stream(Reference at, std::string_view fields, std::string data) {
  write(at.number, fields);
  written_.back().stream = streams_.size();
  streams_.push_back(std::move(data));
}

std::vector<Part> Document::parts() const {
  std::vector<Part> parts;
  parts.reserve(written_.size());
  for (Written const& one : written_)
    parts.push_back({one.number, values_.view().substr(one.at, one.length),
                     one.stream ? streams_[*one.stream] : std::string_view(),
                     one.stream.has_value()});
  return parts;
}

Reference Document::written(std::string_view value) {
  Reference const at = reserve();
  write(at, value);
  return at;
}

Reference Document::written_deflated(std::string_view fields, std::string deflated) {
  Reference const at = reserve();
  Bytes all(fields);
  write_stream(at, all += "/Filter/FlateDecode", std::move(deflated));
  return at;
}

HPDF_Page Document::add_page(std::string deflated) {
  HPDF_Page const page = HPDF_AddPage(doc_.get());
  if (!page) return nullptr;
  HPDF_Dict const contents = static_cast<HPDF_PageAttr>(page->attr)->contents;
  write_stream({contents, number_of(contents)}, "/Filter/FlateDecode", std::move(deflated));
  if (void* const length = HPDF_Dict_GetItem(contents, "Length", HPDF_OCLASS_NUMBER))
    spare_.push_back(length);
  return page;
}

HPDF_Dict Document::names() {
  if (!names_) put(catalog(), "Names", names_ = dictionary());
  return names_;
}

HPDF_Array Document::array() {
  return static_cast<HPDF_Array>(made(HPDF_Array_New(doc_->mmgr)));
}

HPDF_Array Document::indirect_array() {
  HPDF_Array const result = array();
  if (result) check(HPDF_Xref_Add(doc_->xref, result));
  return result;
}

void Document::put(HPDF_Dict dictionary, char const* key, void* object) {
  if (dictionary && made(object)) check(HPDF_Dict_Add(dictionary, key, object));
}
void Document::put_name(HPDF_Dict dictionary, char const* key, std::string const& name) {
  if (dictionary) check(HPDF_Dict_AddName(dictionary, key, name.c_str()));
}
void Document::put_number(HPDF_Dict dictionary, char const* key, std::int32_t number) {
  if (dictionary) check(HPDF_Dict_AddNumber(dictionary, key, number));
}
void Document::put_real(HPDF_Dict dictionary, char const* key, double number) {
  if (dictionary) check(HPDF_Dict_AddReal(dictionary, key, static_cast<HPDF_REAL>(number)));
}
void Document::put_flag(HPDF_Dict dictionary, char const* key, bool flag) {
  if (dictionary) check(HPDF_Dict_AddBoolean(dictionary, key, flag ? HPDF_TRUE : HPDF_FALSE));
}
void Document::put_text(HPDF_Dict dictionary, char const* key, std::string_view text) {
  put(dictionary, key, binary(doc_.get(), utf16_with_mark(text)));
}
void Document::put_bytes(HPDF_Dict dictionary, char const* key, std::string_view bytes) {
  put(dictionary, key, binary(doc_.get(), std::string(bytes)));
}
void Document::add(HPDF_Array list, void* object) {
  if (list && made(object)) check(HPDF_Array_Add(list, object));
}
void Document::add_number(HPDF_Array list, std::int32_t number) {
  if (list) check(HPDF_Array_AddNumber(list, number));
}
void Document::add_real(HPDF_Array list, double number) {
  if (list) check(HPDF_Array_AddReal(list, static_cast<HPDF_REAL>(number)));
}
void Document::add_name(HPDF_Array list, char const* name) {
  if (list) check(HPDF_Array_AddName(list, name));
}
void Document::add_null(HPDF_Array list) {
  add(list, HPDF_Null_New(doc_->mmgr));
}
void Document::add_text(HPDF_Array list, std::string_view text) {
  add(list, binary(doc_.get(), utf16_with_mark(text)));
}

void Document::add_bytes(HPDF_Array list, std::string_view bytes) {
  add(list, binary(doc_.get(), std::string(bytes)));
}

std::string text_string(std::string_view text) {
  bool const is_plain = std::all_of(text.begin(), text.end(),
                                    [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return is_plain ? std::string(text) : utf16_with_mark(text);
}

HPDF_STATUS write_flate_filter(HPDF_Dict, HPDF_Stream stream) {
  return HPDF_Stream_WriteStr(stream, "/Filter /FlateDecode\n");
}

HPDF_STATUS write_jpeg_filter(HPDF_Dict, HPDF_Stream stream) {
  return HPDF_Stream_WriteStr(stream, "/Filter /DCTDecode\n");
}

}  // namespace jianbao::pdf
