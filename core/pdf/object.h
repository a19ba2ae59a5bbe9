// libharu's object layer with every return value looked at. Only pdf/ includes hpdf.h: its struct
// layouts differ between 2.3 and 2.4, so build against the header of the library you run on.
#pragma once

#include "base/length.h"
#include "page/page.h"
#include "pdf/assemble.h"
#include "pdf/bytes.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <hpdf.h>

namespace jianbao::pdf {

// An object that goes past libharu, under a number of its. What files hold by the thousand is
// written so; libharu spends a dozen allocations on a small dictionary.
struct Reference {
  void* object = nullptr;  // stands for it in libharu's containers
  std::uint32_t number = 0;
};

class Document {
 public:
  Document();
  [[nodiscard]] bool failed() const { return fault_ != 0 || !doc_; }
  [[nodiscard]] unsigned fault() const { return static_cast<unsigned>(fault_); }
  [[nodiscard]] HPDF_Doc get() const { return doc_.get(); }

  // Indirect objects.
  HPDF_Dict dictionary(char const* type = nullptr);
  HPDF_Dict stream(
      std::string_view data,
      std::string_view compressed);  // Length1 = size of `data` when asked by the caller
  // Objects of our own; each is written once (pdf/value.h helps).
  Reference reserve();
  // The number of one that no container of libharu's holds. After close_library(), which says that
  // libharu makes no objects any more, it costs nothing but the number.
  std::uint32_t number();
  void close_library();
  std::uint32_t add_value(std::string_view value);
  void write(Reference at, std::string_view value) { write(at.number, value); }
  void write(std::uint32_t number, std::string_view value);
  void write_stream(Reference at, std::string_view fields, std::string data);
  Reference written(std::string_view value);
  Reference written_deflated(std::string_view fields, std::string deflated);
  // Seen for as long as nothing is written.
  [[nodiscard]] std::vector<Part> parts() const;
  // What the library writes of its own; the parts are not in it.
  [[nodiscard]] std::string saved();
  [[nodiscard]] static std::uint32_t number_of(void const* indirect);
  // An empty page whose content stream is our own.
  HPDF_Page add_page(std::string deflated);
  // Direct objects.
  HPDF_Dict direct_dictionary();
  HPDF_Array array();
  HPDF_Array indirect_array();

  void put(HPDF_Dict dictionary, char const* key, void* object);
  void put_name(HPDF_Dict dictionary, char const* key, std::string const& name);
  void put_number(HPDF_Dict dictionary, char const* key, std::int32_t number);
  void put_real(HPDF_Dict dictionary, char const* key, double number);
  void put_flag(HPDF_Dict dictionary, char const* key, bool flag);
  void put_text(HPDF_Dict dictionary, char const* key,
                std::string_view utf8);  // UTF-16BE, any plane
  void put_bytes(HPDF_Dict dictionary, char const* key, std::string_view bytes);  // a byte string
  void add(HPDF_Array array, void* object);
  void add_number(HPDF_Array array, std::int32_t number);
  void add_real(HPDF_Array array, double number);
  void add_name(HPDF_Array array, char const* name);
  void add_null(HPDF_Array array);
  void add_text(HPDF_Array array, std::string_view utf8);
  void add_bytes(HPDF_Array array, std::string_view bytes);

  void check(HPDF_STATUS status);
  HPDF_Dict catalog() const { return doc_->catalog; }
  // The catalogue's names: destinations, attached files.
  HPDF_Dict names();

 private:
  void* made(void* object);
  [[nodiscard]] std::uint32_t size_of_library() const;  // one more than its highest number
  static void remember(HPDF_STATUS error, HPDF_STATUS detail, void* self) noexcept;
  struct Freer {
    void operator()(HPDF_Doc doc) const { HPDF_Free(doc); }
  };
  HPDF_STATUS fault_ = 0;
  std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, Freer> doc_;
  HPDF_Dict names_ = nullptr;
  // A value of our own, in `values_`; of a stream, its fields, and the data in `streams_`.
  struct Written {
    std::uint32_t number = 0, length = 0;
    std::size_t at = 0;
    std::optional<std::size_t> stream;
  };
  std::vector<Written> written_;
  Bytes values_;
  std::vector<std::string> streams_;
  std::uint32_t closed_at_ = 0, next_number_ = 0;  // 0: the library is not closed
  std::vector<void*> spare_;  // numbered objects of libharu that nothing refers to
};

// A text string (ISO 32000-1 7.9.2.2): ASCII as it is, all else in UTF-16 with its mark.
[[nodiscard]] std::string text_string(std::string_view utf8);
// Marks a stream whose bytes are deflated already.
HPDF_STATUS write_flate_filter(HPDF_Dict dictionary, HPDF_Stream stream);
// The same for a stream that is a JPEG.
HPDF_STATUS write_jpeg_filter(HPDF_Dict dictionary, HPDF_Stream stream);

}  // namespace jianbao::pdf
