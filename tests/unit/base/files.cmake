set(JIANBAO_TESTS_BASE
  unit/base/chinese_number_test.cpp
  unit/base/decimal_test.cpp
  unit/base/diagnostic_test.cpp
  unit/base/fraction_test.cpp
  unit/base/house_test.cpp
  unit/base/sha256_test.cpp
  unit/base/utf8_test.cpp)
