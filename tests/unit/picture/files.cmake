set(JIANBAO_TESTS_PICTURE
  unit/picture/picture_test.cpp)
