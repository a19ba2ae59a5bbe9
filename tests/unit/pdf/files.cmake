set(JIANBAO_TESTS_PDF
  unit/pdf/extraction_test.cpp
  unit/pdf/interchange_test.cpp
  unit/pdf/object_streams_test.cpp
  unit/pdf/object_test.cpp
  unit/pdf/structure_test.cpp
  unit/pdf/to_unicode_test.cpp
  unit/pdf/write_test.cpp)
